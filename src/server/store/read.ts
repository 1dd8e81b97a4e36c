/** Opens a store for reading only, while a server may be running on it. */
import type { StoreReader } from "./store.ts";

async function readSqlite(path: string): Promise<StoreReader> {
  const { DatabaseSync } = await import("node:sqlite");
  const [{ sqliteLedger }, { sqliteArchive }, { fromRow, idBytes }] = await Promise.all([import("./sqlite-ledger.ts"), import("./sqlite-archive.ts"), import("./sqlite-row.ts")]);
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec("PRAGMA trusted_schema = OFF");
  const { days, heads, logged } = sqliteLedger(db, new Map());
  const { walk, journal } = sqliteArchive(db, () => undefined);
  const select = db.prepare("SELECT * FROM receipt WHERE id = ?");
  return {
    days,
    heads,
    logged,
    walk,
    journal,
    find: (id) => {
      const row = select.get(idBytes(id));
      return Promise.resolve(row ? fromRow(row as unknown as Parameters<typeof fromRow>[0]) : null);
    },
    close: () => Promise.resolve(db.close()),
  };
}

/** Rejects if there is no such file or it is not a receipt store of this version. */
export async function readStore(database: string): Promise<StoreReader> {
  if (/^postgres(ql)?:\/\//.test(database)) return (await import("./postgres.ts")).postgresReader(database);
  return readSqlite(database);
}
