/** Opens the SQLite file: one process at a time, write-ahead log, every commit synced to disk, and that is checked. */
import { chmodSync, closeSync, openSync, realpathSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { migrateSqlite } from "./sqlite-schema.ts";

/** Below it a checkpoint can lose commits (the WAL-reset bug). */
const MIN_VERSION = [3, 51, 3] as const;

/** An open file and the lock that keeps other servers off it. */
export interface OpenSqlite {
  readonly db: DatabaseSync;
  close(): void;
}

const pragma = (db: DatabaseSync, name: string): unknown => Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];

function checkVersion(db: DatabaseSync): void {
  const { v } = db.prepare("SELECT sqlite_version() AS v").get() as { v: string };
  const parts = v.split(".").map(Number);
  const difference = MIN_VERSION.map((min, i) => (parts[i] ?? 0) - min).find((d) => d !== 0) ?? 0;
  if (difference < 0) throw new Error(`this Node brings SQLite ${v}; the receipt store needs ${MIN_VERSION.join(".")} or newer: use a newer Node`);
}

/**
 * Takes the lock: an open write transaction in a neighbour file. The system lets go of it when the process dies,
 * also by kill -9, and readers of the database itself (backup, verify) are not kept out.
 */
function lock(path: string): DatabaseSync {
  const guard = new DatabaseSync(`${path}.lock`);
  try {
    guard.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  } catch {
    guard.close();
    throw new Error(`${path} is in use by another server process`);
  }
  return guard;
}

/** Opens or creates `path` (mode 0600). Throws with one clear line: in use, SQLite too old, not writable, durability not granted. */
export function openSqlite(path: string): OpenSqlite {
  closeSync(openSync(path, "a", 0o600));
  if (process.platform !== "win32") chmodSync(path, 0o600);
  const guard = lock(realpathSync(path)); // by whatever name another server opens it
  const db = new DatabaseSync(path);
  const close = (): void => {
    db.close();
    guard.close();
  };
  try {
    checkVersion(db);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON");
    if (pragma(db, "journal_mode") !== "wal" || pragma(db, "synchronous") !== 2) throw new Error(`${path}: the file system does not allow WAL with synchronous=FULL`);
    migrateSqlite(db);
  } catch (error) {
    close();
    throw error;
  }
  return { db, close };
}
