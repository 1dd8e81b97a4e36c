/** Erases a visitor: the identifying part of every receipt of the device that one of his receipts came from. */
import type { PersonalPart } from "../../receipt/canonical.ts";
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

const MANY = 100_000;

function personalOf(record: StoredRecord): PersonalPart | null {
  return record.personal === null ? null : (JSON.parse(record.personal) as PersonalPart);
}

/**
 * Looks through the site's receipts (there is no index by device, by design), so this takes a while on a large store; receipts are
 * taken meanwhile. Throws `not-found` if the site has no such receipt.
 */
export async function eraseVisitor(order: ErasureOrder, store: ReceiptStore, now: () => number = Date.now): Promise<{ erased: number; entry: JournalEntry }> {
  const first = await store.find(order.receipt);
  if (!first || first.site !== order.site) throw new Problem("not-found");
  const device = personalOf(first)?.device;
  const found = [first];
  if (device !== undefined) {
    for await (const page of store.walk({ site: order.site, from: 0, to: MANY })) {
      found.push(...page.filter((r) => r.id !== first.id && personalOf(r)?.device === device));
    }
  }
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
