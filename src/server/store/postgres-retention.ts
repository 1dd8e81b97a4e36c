/** End of term on PostgreSQL. */
import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import type { Ending } from "./drop.ts";
import { inTransaction } from "./postgres-schema.ts";
import type { JournalEntry, TreeHead } from "./store.ts";

const BEGUN = "SELECT day, max(size) AS size FROM head GROUP BY day HAVING min(at) < $1 ORDER BY day";
const DESTROY = "DELETE FROM receipt WHERE day = $1 AND seq >= $2 AND seq < $3 AND site = $4 AND recv < $5";
const LAST_HEAD = "SELECT day, size, root, at, kid, sig FROM head WHERE day = $1 ORDER BY size DESC LIMIT 1";
/** Taking a partition out locks the table. Inserts wait behind that, so behind a dump or a report it is given up soon and tried again another time. */
const IMPATIENT = "SET LOCAL lock_timeout = '500ms'";
const LOCK_TIMEOUT = "55P03";

/** Writes an entry, or the same entry again if it has the same id, within a transaction. */
type Write = (client: PoolClient, entry: JournalEntry, id: string) => Promise<unknown>;

const isEmpty = async (client: PoolClient, table: string, day: number): Promise<boolean> => (await client.query(`SELECT 1 FROM ${table} WHERE day = $1 LIMIT 1`, [day])).rowCount === 0;

/** Drops a day's partition if no receipt is in it. Taken out of the table first: then nobody writes to it any more, and who was writing has finished. */
async function dropEmpty(client: PoolClient, day: number): Promise<boolean> {
  const name = `receipt_d${day}`;
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [name]);
  if (!rows[0]?.there || !(await isEmpty(client, "receipt", day))) return false;
  await client.query(IMPATIENT);
  await client.query(`ALTER TABLE receipt DETACH PARTITION ${name}`);
  const empty = await isEmpty(client, name, day);
  await client.query(empty ? `DROP TABLE ${name}` : `ALTER TABLE receipt ATTACH PARTITION ${name} FOR VALUES FROM (${day}) TO (${day + 1})`);
  return empty;
}

export function postgresEnding(pool: Pool, write: Write): Ending {
  const ids = new WeakMap<object, string>();
  const note = (client: PoolClient, key: object, entry: JournalEntry): Promise<unknown> => {
    const id = ids.get(key) ?? randomUUID();
    ids.set(key, id);
    return write(client, entry, id);
  };
  return {
    begun: async (before) => (await pool.query<{ day: number; size: number }>(BEGUN, [before])).rows,
    destroy: ({ site, day, from, to, before }, key, entry) =>
      inTransaction(pool, async (client) => {
        const count = (await client.query(DESTROY, [day, from, to, site, before])).rowCount ?? 0;
        if (count > 0) await note(client, key, entry(count));
        return count;
      }),
    close: (day, key, entry) =>
      inTransaction(pool, async (client) => {
        const head = (await client.query<TreeHead>(LAST_HEAD, [day])).rows[0];
        if (!head || !(await dropEmpty(client, day))) return null;
        for (const table of ["leaf_log", "head", "grown"]) await client.query(`DELETE FROM ${table} WHERE day = $1`, [day]);
        await note(client, key, entry(head));
        return head;
      }).catch((error: unknown) => {
        if ((error as { code?: string }).code === LOCK_TIMEOUT) return null;
        throw error;
      }),
  };
}
