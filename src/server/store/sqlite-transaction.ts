/** Several statements, one commit; and making the file forget. */
import type { DatabaseSync } from "node:sqlite";

/** What was erased stands in the write-ahead log too, until that is emptied. */
export const FORGET = "PRAGMA wal_checkpoint(TRUNCATE)";

/** Commits what `work` did, or none of it if it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
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
