/** Destroys receipts whose term has ended, site by site, and writes it into the journal. */
import type { Settings } from "../settings.ts";
import type { JournalEntry, ReceiptStore } from "../store/store.ts";
import { ERASED_CATEGORIES } from "./erase.ts";

const DAY_MS = 86_400_000;

/** One run. Returns how many receipts were destroyed. The journal keeps the last signed heads of days that ended with it. */
export async function runRetention(store: Pick<ReceiptStore, "drop">, settings: Pick<Settings, "sites">, now: () => number = Date.now): Promise<number> {
  let total = 0;
  for (const site of settings.sites.values()) {
    const before = Math.floor(now() / DAY_MS) - site.retentionDays;
    const note = (count: number, heads: readonly object[]): JournalEntry => ({
      at: new Date(now()).toISOString(),
      kind: "retention",
      site: site.id,
      body: {
        why: "истечение срока хранения",
        by: "сервер расписок, автоматически",
        before: new Date(before * DAY_MS).toISOString().slice(0, 10),
        categories: ["расписка о решении целиком", ...ERASED_CATEGORIES],
        count,
        heads,
      },
    });
    total += await store.drop(site.id, before, note);
  }
  return total;
}
