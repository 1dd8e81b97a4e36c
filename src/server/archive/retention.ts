/** Destroys receipts whose term has ended, site by site, and writes it into the journal, signed. */
import { randomUUID } from "node:crypto";
import type { Keys } from "../keys.ts";
import type { Settings } from "../settings.ts";
import type { JournalEntry, ReceiptStore, TreeHead } from "../store/store.ts";
import { retentionText } from "./destroyed.ts";
import { ERASED_CATEGORIES } from "./erase.ts";

const DAY_MS = 86_400_000;

/** What retention works with. */
export interface RetentionParts {
  readonly store: Pick<ReceiptStore, "drop" | "overwrites">;
  readonly settings: Pick<Settings, "sites">;
  readonly keys: Pick<Keys, "kid" | "sign">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One run over the sites; resolves to how many receipts were destroyed. `again`: also sites that were done earlier on the same day. */
export type Retention = (again?: boolean) => Promise<number>;

/** The journal keeps the last signed heads of days that ended with a run, and how many places of each day's tree it emptied. */
export function createRetention({ store, settings, keys, now }: RetentionParts): Retention {
  /** A term ends once a day, and looking for its end may mean reading what other sites keep longer. */
  const done = new Map<string, number>();

  function entry(site: string, run: string, before: number) {
    return (count: number, heads: readonly TreeHead[], days: Readonly<Record<number, number>>): JournalEntry => {
      const body = {
        why: "истечение срока хранения",
        by: "сервер расписок, автоматически",
        before: new Date(before * DAY_MS).toISOString().slice(0, 10),
        categories: ["расписка о решении целиком", ...ERASED_CATEGORIES],
        overwritten: store.overwrites,
        run,
        count,
        heads: heads.map(({ day, size, root, at, kid, sig }) => ({ day, size, root, at, kid, sig })),
        days,
      };
      const unsigned: JournalEntry = { at: new Date(now()).toISOString(), kind: "retention", site, body };
      return { ...unsigned, body: { ...body, kid: keys.kid, sig: keys.sign(retentionText(unsigned)) } };
    };
  }

  return async (again = false) => {
    let total = 0;
    for (const site of settings.sites.values()) {
      const before = Math.floor(now() / DAY_MS) - site.retentionDays;
      if (!again && done.get(site.id) === before) continue;
      total += await store.drop(site.id, before, entry(site.id, randomUUID(), before));
      done.set(site.id, before);
    }
    return total;
  };
}
