/** End of term on the embedded store. */
import type { DatabaseSync } from "node:sqlite";
import type { Ending } from "./drop.ts";
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import { transaction } from "./sqlite-transaction.ts";
import type { JournalEntry, TreeHead } from "./store.ts";

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** `note` writes a run's entry, again and again; `onClosed`: a day was ended, its places begin anew. */
export function sqliteEnding(db: DatabaseSync, note: (key: object, entry: JournalEntry) => void, onClosed: () => void): Ending {
  const begun = db.prepare("SELECT day, max(size) AS size FROM head GROUP BY day HAVING min(at) < ? ORDER BY day");
  const remove = db.prepare("DELETE FROM receipt WHERE n >= ? AND n < ? AND site = ? AND recv < ?");
  const left = db.prepare("SELECT 1 FROM receipt WHERE n >= ? AND n < ? LIMIT 1");
  const unlog = db.prepare("DELETE FROM leaf_log WHERE day = ?");
  const lastHead = db.prepare("SELECT day, size, root, at, kid, sig FROM head WHERE day = ? ORDER BY size DESC LIMIT 1");
  const unhead = db.prepare("DELETE FROM head WHERE day = ?");
  return {
    begun: (before) => Promise.resolve(begun.all(before) as unknown as { day: number; size: number }[]),
    async destroy({ site, day, from, to, before }, key, entry) {
      await breathe();
      return transaction(db, () => {
        const count = Number(remove.run(day * DAY_FACTOR + from, day * DAY_FACTOR + to, site, before).changes);
        if (count > 0) note(key, entry(count));
        return count;
      });
    },
    close: (day, key, entry) =>
      new Promise((resolve) => {
        const head = transaction(db, () => {
          const last = lastHead.get(day) as unknown as TreeHead | undefined;
          if (!last || left.get(day * DAY_FACTOR, (day + 1) * DAY_FACTOR)) return null;
          unlog.run(day);
          unhead.run(day);
          note(key, entry(last));
          return last;
        });
        if (head) onClosed();
        resolve(head);
      }),
  };
}
