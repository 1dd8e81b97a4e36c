/** Erasure, retention and export on the embedded store. Works in small steps, so that receipts are taken in between. */
import type { DatabaseSync } from "node:sqlite";
import { commitmentOf } from "../leaf.ts";
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import { fromRow, idBytes } from "./sqlite-row.ts";
import type { Row } from "./sqlite-row.ts";
import type { ArchiveStore, JournalEntry, TreeHead } from "./store.ts";

const PAGE = 500;
/** What was erased stands in the write-ahead log too, until that is emptied. */
const FORGET = "PRAGMA wal_checkpoint(TRUNCATE)";

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec("ROLLBACK");
    throw error;
  }
}

/** `onClosed`: days were ended, their places begin anew. */
export function sqliteArchive(db: DatabaseSync, onClosed: () => void): ArchiveStore {
  const page = db.prepare("SELECT * FROM receipt WHERE n > ? AND n < ? AND (?3 IS NULL OR site = ?3) ORDER BY n LIMIT 500");
  const erase = db.prepare("UPDATE receipt SET personal = NULL, salt = NULL, proof = NULL, commitment = ? WHERE id = ? AND personal IS NOT NULL");
  const some = db.prepare(`SELECT n, recv FROM receipt WHERE n > ? AND n < ? AND site = ?
    AND n % ${DAY_FACTOR} < coalesce((SELECT max(size) FROM head WHERE day = n / ${DAY_FACTOR}), 0) ORDER BY n LIMIT 500`);
  const remove = db.prepare("DELETE FROM receipt WHERE n = ?");
  const left = db.prepare("SELECT 1 FROM receipt WHERE n >= ? AND n < ? LIMIT 1");
  const unlog = db.prepare("DELETE FROM leaf_log WHERE day = ?");
  const lastHeads = db.prepare("SELECT day, max(size) AS size, root, at, kid, sig FROM head WHERE day > 0 AND day < ? GROUP BY day");
  const unhead = db.prepare("DELETE FROM head WHERE day = ?");
  const write = db.prepare("INSERT INTO journal (at, kind, site, body) VALUES (?, ?, ?, ?)");
  const read = db.prepare("SELECT at, kind, site, body FROM journal WHERE kind = ? AND (?2 IS NULL OR site = ?2) ORDER BY n");
  const note = (e: JournalEntry): void => void write.run(e.at, e.kind, e.site, JSON.stringify(e.body));

  /** Takes log and heads of days that have no receipt any more. */
  function closeDays(before: number): TreeHead[] {
    const empty = (lastHeads.all(before) as unknown as TreeHead[]).filter(({ day }) => !left.get(day * DAY_FACTOR, (day + 1) * DAY_FACTOR));
    for (const { day } of empty) {
      unlog.run(day);
      unhead.run(day);
    }
    return empty;
  }

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

  return {
    async *walk({ site, from, to }) {
      for (let after = from * DAY_FACTOR - 1; ; await breathe()) {
        const rows = page.all(after, (to + 1) * DAY_FACTOR, site) as unknown as Row[];
        if (rows.length > 0) yield rows.map(fromRow);
        if (rows.length < PAGE) return;
        after = rows[rows.length - 1]?.n ?? 0;
      }
    },
    erase: (records, entry) =>
      new Promise((resolve) => {
        const count = transaction(db, () => {
          note(entry);
          return records.reduce((sum, r) => (r.personal === null || r.salt === null ? sum : sum + Number(erase.run(commitmentOf(r.personal, r.salt), idBytes(r.id)).changes)), 0);
        });
        db.exec(FORGET);
        resolve(count);
      }),
    async drop(site, day, entry) {
      const outside = await dropRange(site, 0, DAY_FACTOR, day * 86_400_000);
      const count = outside + (await dropRange(site, DAY_FACTOR, day * DAY_FACTOR, Infinity));
      transaction(db, () => {
        const heads = closeDays(day);
        if (count > 0 || heads.length > 0) note(entry(count, heads));
      });
      db.exec(FORGET);
      onClosed();
      return count;
    },
    note: (entry) => new Promise((resolve) => resolve(note(entry))),
    journal: (kind, site) => Promise.resolve(read.all(kind, site).map((row) => ({ ...row, body: JSON.parse(row["body"] as string) as object }) as unknown as JournalEntry)),
  };
}
