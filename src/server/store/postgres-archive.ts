/** Erasure, retention and export on PostgreSQL. */
import { randomUUID } from "node:crypto";
import type { Pool, PoolClient } from "pg";
import { commitmentOf } from "../leaf.ts";
import { deviceStart } from "../record.ts";
import type { Partitions } from "./postgres-append.ts";
import { fromRow } from "./postgres-row.ts";
import type { Row } from "./postgres-row.ts";
import { inTransaction } from "./postgres-schema.ts";
import type { ArchiveStore, JournalEntry, TreeHead } from "./store.ts";

const PAGE = 500;
const WALK = `SELECT * FROM receipt WHERE (day, seq) > ($1, $2) AND day >= $1 AND day <= $3 AND ($4::text IS NULL OR site = $4) ORDER BY day, seq LIMIT ${PAGE}`;
const DEVICE = "SELECT * FROM receipt WHERE day = $1 AND site = $2 AND substr(personal, 1, $3) = $4";
const ERASE = `UPDATE receipt SET personal = NULL, salt = NULL, proof = NULL, commitment = decode(t.commitment, 'hex')
  FROM unnest($1::integer[], $2::uuid[], $3::text[]) AS t (day, id, commitment) WHERE receipt.day = t.day AND receipt.id = t.id AND receipt.personal IS NOT NULL`;
const DROP = "DELETE FROM receipt WHERE site = $1 AND day = $2 AND seq < $3 AND ($2 > 0 OR recv < $4)";
/** The last head of each day. */
const LAST_HEADS = "SELECT day, size, root, at, kid, sig FROM head WHERE day < $1 ORDER BY day, size";

type Client = Pool | PoolClient;

const write = (client: Client, e: JournalEntry): Promise<unknown> =>
  client.query("INSERT INTO journal (id, at, kind, site, body) VALUES ($1, $2, $3, $4, $5)", [randomUUID(), e.at, e.kind, e.site, JSON.stringify(e.body)]);

async function* walk(pool: Pool, site: string | null, from: number, to: number): ReturnType<ArchiveStore["walk"]> {
  for (let [day, seq] = [from, -1]; ; ) {
    const { rows } = await pool.query<Row>(WALK, [day, seq, to, site]);
    const last = rows.at(-1);
    if (!last || last.seq === null) return;
    yield rows.map(fromRow);
    if (rows.length < PAGE) return;
    [day, seq] = [last.day, last.seq];
  }
}

async function* ofDevice(pool: Pool, days: Promise<readonly number[]>, site: string, start: string): ReturnType<ArchiveStore["ofDevice"]> {
  for (const day of await days) {
    const { rows } = await pool.query<Row>(DEVICE, [day, site, start.length, start]);
    if (rows.length > 0) yield rows.map(fromRow);
  }
}

async function lastHeads(client: PoolClient, before: number): Promise<TreeHead[]> {
  const { rows } = await client.query<TreeHead>(LAST_HEADS, [before]);
  return [...new Map(rows.map((head) => [head.day, head])).values()];
}

const isEmpty = async (client: PoolClient, table: string, day: number): Promise<boolean> => (await client.query(`SELECT 1 FROM ${table} WHERE day = $1 LIMIT 1`, [day])).rowCount === 0;

/** Drops a day's partition if no receipt is in it. Taken out of the table first: then nobody writes to it any more, and who was writing has finished. */
async function dropEmpty(client: PoolClient, day: number): Promise<boolean> {
  const name = `receipt_d${day}`;
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [name]);
  if (!rows[0]?.there || !(await isEmpty(client, "receipt", day))) return false;
  await client.query(`ALTER TABLE receipt DETACH PARTITION ${name}`);
  const empty = await isEmpty(client, name, day);
  await client.query(empty ? `DROP TABLE ${name}` : `ALTER TABLE receipt ATTACH PARTITION ${name} FOR VALUES FROM (${day}) TO (${day + 1})`);
  return empty;
}

/** Drops log, heads and partition of days that have no receipt any more. */
async function closeDays(client: PoolClient, heads: readonly TreeHead[]): Promise<TreeHead[]> {
  const closed: TreeHead[] = [];
  for (const head of heads) {
    if (head.day === 0 || !(await dropEmpty(client, head.day))) continue;
    await client.query("DELETE FROM leaf_log WHERE day = $1", [head.day]);
    await client.query("DELETE FROM head WHERE day = $1", [head.day]);
    closed.push(head);
  }
  return closed;
}

/** `days`: every day that has receipts. */
export function postgresArchive(pool: Pool, partitions: Partitions, days: () => Promise<readonly number[]>): ArchiveStore {
  return {
    walk: ({ site, from, to }) => walk(pool, site, from, to),
    ofDevice: (site, device) => ofDevice(pool, days(), site, deviceStart(device)),
    erase: (records, entry) =>
      inTransaction(pool, async (client) => {
        await write(client, entry);
        const open = records.flatMap((r) => (r.personal !== null && r.salt !== null ? [{ ...r, hex: commitmentOf(r.personal, r.salt).toString("hex") }] : []));
        return (await client.query(ERASE, [open.map((r) => r.day), open.map((r) => r.id), open.map((r) => r.hex)])).rowCount ?? 0;
      }),
    async drop(site, day, entry) {
      const count = await inTransaction(pool, async (client) => {
        let dropped = 0;
        const last = await lastHeads(client, day);
        for (const head of last) dropped += (await client.query(DROP, [site, head.day, head.size, day * 86_400_000])).rowCount ?? 0;
        const heads = await closeDays(client, last);
        if (dropped > 0 || heads.length > 0) await write(client, entry(dropped, heads));
        return dropped;
      });
      partitions.forget();
      return count;
    },
    note: async (entry) => void (await write(pool, entry)),
    async journal(kind, site) {
      const { rows } = await pool.query<JournalEntry & { body: string }>("SELECT at, kind, site, body FROM journal WHERE kind = $1 AND ($2::text IS NULL OR site = $2) ORDER BY at", [kind, site]);
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as JournalEntry["body"] }));
    },
  };
}
