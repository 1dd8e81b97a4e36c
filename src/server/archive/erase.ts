/** Erases a visitor: the identifying part of every receipt of the device that one of his receipts came from. */
import type { PersonalPart } from "../../receipt/leaf-text.ts";
import { Problem } from "../problem.ts";
import type { JournalEntry, ReceiptStore, StoredRecord } from "../store/store.ts";

/** Why and by whom; goes into the journal. */
export interface ErasureOrder {
  readonly site: string;
  /** Any receipt of the visitor. */
  readonly receipt: string;
  /** Reason as it is to stand in the act. */
  readonly why: string;
  /** Who destroyed: name and post. */
  readonly by: string;
}

/** What an act under order 179 names of the data destroyed here. */
export const ERASED_CATEGORIES = ["псевдоним устройства (хеш)", "адрес страницы", "связь с предыдущей распиской", "хеш секрета для чтения расписки"] as const;

function personalOf(record: StoredRecord): PersonalPart | null {
  return record.personal === null ? null : (JSON.parse(record.personal) as PersonalPart);
}

/** What an erasure came to. */
export interface Erasure {
  /** Receipts erased now. */
  readonly erased: number;
  /** The journal's entry; of the earlier erasure where nothing was left to erase, null if there is none. */
  readonly entry: JournalEntry | null;
}

/** The entry of the erasure that took this receipt. */
async function earlier({ site, receipt }: ErasureOrder, store: Pick<ReceiptStore, "journal">): Promise<JournalEntry | null> {
  return (await store.journal("erasure", site)).findLast(({ body }) => (body["receipts"] as readonly string[]).includes(receipt)) ?? null;
}

/**
 * Finds the device's receipts by its keyed hash, on this site only; receipts are taken meanwhile. A receipt without a device stands for itself.
 * Throws `not-found` if the site has no such receipt.
 */
export async function eraseVisitor(order: ErasureOrder, store: Pick<ReceiptStore, "find" | "ofDevice" | "erase" | "journal" | "overwrites">, now: () => number = Date.now): Promise<Erasure> {
  const first = await store.find(order.receipt);
  if (!first || first.site !== order.site) throw new Problem("not-found");
  const device = personalOf(first)?.device;
  const found = [first];
  if (device !== undefined) for await (const page of store.ofDevice(order.site, device)) found.push(...page.filter((r) => r.id !== first.id));
  const open = found.filter((r) => r.personal !== null);
  if (open.length === 0) return { erased: 0, entry: await earlier(order, store) };
  const entry: JournalEntry = {
    at: new Date(now()).toISOString(),
    kind: "erasure",
    site: order.site,
    body: { why: order.why, by: order.by, receipts: open.map((r) => r.id), categories: ERASED_CATEGORIES, count: open.length, overwritten: store.overwrites },
  };
  return { erased: await store.erase(open, entry), entry };
}
