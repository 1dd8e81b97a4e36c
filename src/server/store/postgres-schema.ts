/**
 * The PostgreSQL schema as forward migrations. Here and in all other statements only what Citus (`receipt` distributed by `id`) and YugabyteDB run too:
 * `test/server/sql-subset.test.ts` lists what they do not run, with sources, and holds every statement that is sent against it.
 */
import type { Pool, PoolClient } from "pg";

/** One partition a day by the id's own time; `receipt_d0` takes ids outside 2024–2100. Never edit a released step, add another. */
export const POSTGRES_MIGRATIONS: readonly string[] = [
  `CREATE TABLE receipt (
     day integer NOT NULL,
     id uuid NOT NULL,
     seq integer,
     site text NOT NULL,
     recv bigint NOT NULL,
     body text NOT NULL,
     personal text,
     salt bytea,
     proof bytea,
     commitment bytea,
     leaf bytea NOT NULL,
     flags smallint NOT NULL,
     PRIMARY KEY (day, id)
   ) PARTITION BY RANGE (day);
   CREATE INDEX receipt_unnumbered ON receipt (day, id) WHERE seq IS NULL;
   CREATE INDEX receipt_place ON receipt (day, seq) WHERE seq IS NOT NULL;
   CREATE TABLE receipt_d0 PARTITION OF receipt FOR VALUES FROM (0) TO (1)`,
  `CREATE TABLE leaf_log (day integer NOT NULL, start integer NOT NULL, hashes bytea NOT NULL, PRIMARY KEY (day, start));
   CREATE TABLE head (
     day integer NOT NULL, hour integer NOT NULL, size integer NOT NULL, root text NOT NULL, at text NOT NULL, kid text NOT NULL, sig text NOT NULL,
     PRIMARY KEY (day, hour)
   );
   CREATE TABLE journal (id uuid PRIMARY KEY, at text NOT NULL, kind text NOT NULL, site text NOT NULL, body text NOT NULL);
   CREATE TABLE ledger_turn (id integer PRIMARY KEY);
   INSERT INTO ledger_turn VALUES (1)`,
  // Days with places that are not logged yet, so that another server logs them where the one that gave the places has died.
  "CREATE TABLE grown (day integer PRIMARY KEY, size integer NOT NULL)",
  // Which key file the device hashes were made with.
  "CREATE TABLE owner (id integer PRIMARY KEY, mark text NOT NULL)",
];

/** Runs `work` in a transaction on one connection. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((e: Error) => (broken = e));
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Brings the database to the newest schema; several processes may start at once. Throws if a newer program has written it. */
export async function migratePostgres(pool: Pool, migrations: readonly string[] = POSTGRES_MIGRATIONS): Promise<void> {
  await pool.query("CREATE TABLE IF NOT EXISTS soglasie_schema (id integer PRIMARY KEY, version integer NOT NULL)").catch(() => undefined); // two processes at once: one of them fails, the table is there
  await pool.query("INSERT INTO soglasie_schema VALUES (1, 0) ON CONFLICT DO NOTHING");
  await inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ version: number }>("SELECT version FROM soglasie_schema WHERE id = 1 FOR UPDATE");
    const version = rows[0]?.version ?? 0;
    if (version > migrations.length) throw new Error(`the database has schema ${version}, this program knows ${migrations.length}: start a newer version`);
    for (const step of migrations.slice(version)) await client.query(step);
    await client.query("UPDATE soglasie_schema SET version = $1 WHERE id = 1", [migrations.length]);
  });
}

/** Throws unless the database has exactly the schema of this program; for readers, who migrate nothing. */
export async function assertSchema(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number }>("SELECT version FROM soglasie_schema WHERE id = 1");
  const version = rows[0]?.version ?? 0;
  if (version !== POSTGRES_MIGRATIONS.length) throw new Error(`the database has schema ${version}, this program reads ${POSTGRES_MIGRATIONS.length}: use the server's version`);
}
