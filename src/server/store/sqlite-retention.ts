/** End of term on the embedded store: in small steps, so that receipts are taken in between. */
import type { DatabaseSync } from "node:sqlite";
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import { FORGET, transaction } from "./sqlite-transaction.ts";
import type { ArchiveStore, JournalEntry, TreeHead } from "./store.ts";

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Takes log and heads of days that have no receipt any more. */
function closer(db: DatabaseSync): (before: number) => TreeHead[] {
  const left = db.prepare("SELECT 1 FROM receipt WHERE n >= ? AND n < ? LIMIT 1");
  const unlog = db.prepare("DELETE FROM leaf_log WHERE day = ?");
  const lastHeads = db.prepare("SELECT day, max(size) AS size, root, at, kid, sig FROM head WHERE day > 0 AND day < ? GROUP BY day");
  const unhead = db.prepare("DELETE FROM head WHERE day = ?");
  return (before) => {
    const empty = (lastHeads.all(before) as unknown as TreeHead[]).filter(({ day }) => !left.get(day * DAY_FACTOR, (day + 1) * DAY_FACTOR));
    for (const { day } of empty) {
      unlog.run(day);
      unhead.run(day);
    }
    return empty;
  };
}

/** `onClosed`: days were ended, their places begin anew. */
export function sqliteRetention(db: DatabaseSync, note: (entry: JournalEntry) => void, onClosed: () => void): ArchiveStore["drop"] {
  const some = db.prepare(`SELECT n, recv FROM receipt WHERE n > ? AND n < ? AND site = ?
    AND n % ${DAY_FACTOR} < coalesce((SELECT max(size) FROM head WHERE day = n / ${DAY_FACTOR}), 0) ORDER BY n LIMIT 500`);
  const closeDays = closer(db);
  const remove = db.prepare("DELETE FROM receipt WHERE n = ?");

  async function dropRange(site: string, from: number, to: number, recvBefore: number): Promise<number> {
    let count = 0;
    for (let after = from - 1; ; await breathe()) {
      const rows = some.all(after, to, site) as { n: number; recv: number }[];
      if (rows.length === 0) return count;
      const old = rows.filter((r) => r.recv < recvBefore);
      transaction(db, () => old.forEach((r) => remove.run(r.n)));
      count += old.length;
      after = rows[rows.length - 1]?.n ?? to;
    }
  }

  return async (site, day, entry) => {
    const outside = await dropRange(site, 0, DAY_FACTOR, day * 86_400_000);
    const count = outside + (await dropRange(site, DAY_FACTOR, day * DAY_FACTOR, Infinity));
    transaction(db, () => {
      const heads = closeDays(day);
      if (count > 0 || heads.length > 0) note(entry(count, heads));
    });
    db.exec(FORGET);
    onClosed();
    return count;
  };
}
