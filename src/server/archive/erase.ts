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

/**
 * Finds the device's receipts by its keyed hash, on this site only; receipts are taken meanwhile. A receipt without a device stands for itself.
 * Throws `not-found` if the site has no such receipt.
 */
export async function eraseVisitor(order: ErasureOrder, store: Pick<ReceiptStore, "find" | "ofDevice" | "erase">, now: () => number = Date.now): Promise<{ erased: number; entry: JournalEntry }> {
  const first = await store.find(order.receipt);
  if (!first || first.site !== order.site) throw new Problem("not-found");
  const device = personalOf(first)?.device;
  const found = [first];
  if (device !== undefined) for await (const page of store.ofDevice(order.site, device)) found.push(...page.filter((r) => r.id !== first.id));
  const open = found.filter((r) => r.personal !== null);
  const entry: JournalEntry = {
    at: new Date(now()).toISOString(),
    kind: "erasure",
    site: order.site,
    body: { why: order.why, by: order.by, receipts: open.map((r) => r.id), categories: ERASED_CATEGORIES, count: open.length },
  };
  const erased = open.length === 0 ? 0 : await store.erase(open, entry);
  return { erased, entry };
}
