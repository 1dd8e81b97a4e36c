/** Opens the store that `database` names. */
import type { ReceiptStore } from "./store.ts";

/** A `postgres://` or `postgresql://` URL is PostgreSQL, everything else the path of an SQLite file. What is not needed is not loaded. */
export async function openStore(database: string): Promise<ReceiptStore> {
  if (/^postgres(ql)?:\/\//.test(database)) return (await import("./postgres.ts")).postgresStore(database);
  return (await import("./sqlite.ts")).sqliteStore(database);
}
