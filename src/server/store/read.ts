/** Opens a store for reading only, while a server may be running on it. All that is read is of one moment: what was stored or destroyed meanwhile is no fault. */
import type { StoreReader } from "./store.ts";

async function readSqlite(path: string): Promise<StoreReader> {
  const { DatabaseSync } = await import("node:sqlite");
  const [{ sqliteLedger }, { sqliteArchive }, { fromRow, idBytes }, { assertSqliteSchema }] = await Promise.all([
    import("./sqlite-ledger.ts"),
    import("./sqlite-archive.ts"),
    import("./sqlite-row.ts"),
    import("./sqlite-schema.ts"),
  ]);
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    assertSqliteSchema(db);
    db.exec("PRAGMA trusted_schema = OFF; BEGIN");
  } catch (error) {
    db.close();
    throw error;
  }
  const { days, heads, logged } = sqliteLedger(db, new Map());
  const { walk, journal } = sqliteArchive(db, { closed: () => undefined, forget: () => undefined });
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
