/** The SQLite schema as forward migrations; `user_version` counts those applied. Never edit one that was released, add another. */
import type { DatabaseSync } from "node:sqlite";

/**
 * `n` is day × 2³² + place in the day's tree: receipts lie by day, in commit order, and a day can be dropped as one range.
 * No index on device, time or site: a visitor is found through the receipt he holds, exports read by day.
 */
export const SQLITE_MIGRATIONS: readonly string[] = [
  `CREATE TABLE receipt (
     n INTEGER PRIMARY KEY,
     id BLOB NOT NULL UNIQUE,
     site TEXT NOT NULL,
     recv INTEGER NOT NULL,
     body TEXT NOT NULL,
     personal TEXT,
     salt BLOB,
     proof BLOB,
     commitment BLOB,
     leaf BLOB NOT NULL,
     flags INTEGER NOT NULL
   ) STRICT`,
  `CREATE TABLE leaf_log (day INTEGER NOT NULL, start INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (day, start)) STRICT;
   CREATE TABLE head (
     day INTEGER NOT NULL, hour INTEGER NOT NULL, size INTEGER NOT NULL, root TEXT NOT NULL, at TEXT NOT NULL, kid TEXT NOT NULL, sig TEXT NOT NULL,
     PRIMARY KEY (day, hour)
   ) STRICT;
   CREATE TABLE journal (n INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, site TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
  // Which key file the device hashes were made with.
  "CREATE TABLE owner (id INTEGER PRIMARY KEY, mark TEXT NOT NULL) STRICT",
];

/** Brings the file to the newest schema. Throws if a newer program has written it. */
export function migrateSqlite(db: DatabaseSync, migrations: readonly string[] = SQLITE_MIGRATIONS): void {
  const row = db.prepare("PRAGMA user_version").get() as { user_version: number };
  if (row.user_version > migrations.length) throw new Error(`the database has schema ${row.user_version}, this program knows ${migrations.length}: start a newer version`);
  for (let version = row.user_version; version < migrations.length; version++) {
    db.exec(`BEGIN IMMEDIATE; ${migrations[version]}; PRAGMA user_version = ${version + 1}; COMMIT`);
  }
}

/** Throws unless the file has exactly the schema of this program; for readers, who migrate nothing. */
export function assertSqliteSchema(db: DatabaseSync): void {
  const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number };
  if (version === 0) throw new Error("it is not a receipt store");
  if (version !== SQLITE_MIGRATIONS.length) throw new Error(`the database has schema ${version}, this program reads ${SQLITE_MIGRATIONS.length}: use the server's version`);
}
