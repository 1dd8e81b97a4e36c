/** Ledger part of the embedded store. Places were given at insertion, so numbering only says which days grew. */
import type { DatabaseSync } from "node:sqlite";
import { transaction } from "./sqlite-transaction.ts";
import type { LedgerStore, TreeHead } from "./store.ts";

/** `n` of the first place of a day is day × this. */
export const DAY_FACTOR = 2 ** 32;

/** `grown`: days appended to since the last call, with sizes; emptied by `number`. */
export function sqliteLedger(db: DatabaseSync, grown: Map<number, number>): LedgerStore {
  const leaves = db.prepare("SELECT leaf FROM receipt WHERE n >= ? AND n < ? ORDER BY n LIMIT 2048");
  const logged = db.prepare("SELECT hashes FROM leaf_log WHERE day = ? AND start >= ? ORDER BY start");
  const log = db.prepare("INSERT INTO leaf_log (day, start, hashes) VALUES (?, ?, ?)");
  const save = db.prepare("INSERT OR REPLACE INTO head (day, hour, size, root, at, kid, sig) VALUES (?, ?, ?, ?, ?, ?, ?)");
  const heads = db.prepare("SELECT day, size, root, at, kid, sig FROM head WHERE day = ? ORDER BY size");
  // Skips from day to day: one look-up each, however many receipts a day has.
  const days = db.prepare(`WITH RECURSIVE d(n) AS (
      SELECT min(n) FROM receipt UNION ALL SELECT (SELECT min(n) FROM receipt WHERE n >= (d.n / ${DAY_FACTOR} + 1) * ${DAY_FACTOR}) FROM d WHERE d.n IS NOT NULL
    ) SELECT n / ${DAY_FACTOR} AS day FROM d WHERE n IS NOT NULL UNION SELECT day FROM head ORDER BY day`);
  return {
    number() {
      const result = new Map(grown);
      grown.clear();
      return Promise.resolve(result);
    },
    newLeaves: (day, from) => Promise.resolve(leaves.all(day * DAY_FACTOR + from, (day + 1) * DAY_FACTOR).map((row) => row["leaf"] as Uint8Array)),
    logged: (day, from = 0) => Promise.resolve(Buffer.concat(logged.all(day, from).map((row) => row["hashes"] as Uint8Array))),
    extend: (start, hashes, h) =>
      new Promise((resolve) => {
        transaction(db, () => {
          log.run(h.day, start, hashes);
          save.run(h.day, Math.floor(Date.parse(h.at) / 3_600_000), h.size, h.root, h.at, h.kid, h.sig);
        });
        resolve(true);
      }),
    heads: (day) => Promise.resolve(heads.all(day) as unknown as TreeHead[]),
    days: () => Promise.resolve(days.all().map((row) => row["day"] as number)),
  };
}
