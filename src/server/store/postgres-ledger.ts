/** Ledger part of the PostgreSQL store. Several servers may share the database: the row in `ledger_turn` says whose turn it is. */
import type { Pool, PoolClient } from "pg";
import { inTransaction } from "./postgres-schema.ts";
import type { LedgerStore, TreeHead } from "./store.ts";

const NUMBER_AT_ONCE = 5000;

/** Whose turn it is guards these rows too: nobody else gives places. */
const PICK = `SELECT day, id FROM receipt WHERE seq IS NULL ORDER BY day, id LIMIT ${NUMBER_AT_ONCE}`;
const LAST_PLACE = "SELECT max(seq) AS seq FROM receipt WHERE day = $1 AND seq IS NOT NULL";
const LAST_SIZE = "SELECT max(size) AS size FROM head WHERE day = $1";
const PLACE = "UPDATE receipt SET seq = t.seq FROM unnest($1::integer[], $2::uuid[], $3::integer[]) AS t (day, id, seq) WHERE receipt.day = t.day AND receipt.id = t.id";
const GROWN = "INSERT INTO grown (day, size) VALUES ($1, $2) ON CONFLICT (day) DO UPDATE SET size = EXCLUDED.size";
const HEAD = `INSERT INTO head (day, hour, size, root, at, kid, sig) VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (day, hour) DO UPDATE SET size = EXCLUDED.size, root = EXCLUDED.root, at = EXCLUDED.at, kid = EXCLUDED.kid, sig = EXCLUDED.sig`;
const PARTITIONS = `SELECT substring(c.relname from 10)::integer AS day FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'receipt'::regclass AND c.relname LIKE 'receipt\\_d%'`;

type Client = Pool | PoolClient;

/** The next free place of a day. The log counts too: places of receipts that were destroyed are never given again. */
async function nextPlace(client: Client, day: number): Promise<number> {
  const last = (await client.query<{ seq: number | null }>(LAST_PLACE, [day])).rows[0]?.seq ?? -1;
  const size = (await client.query<{ size: number | null }>(LAST_SIZE, [day])).rows[0]?.size ?? 0;
  return Math.max(last + 1, size);
}

/** Days with a head, and of the partitions without one those that have a receipt: few, however many days there are. */
async function allDays(pool: Pool): Promise<number[]> {
  const days = new Set((await pool.query<{ day: number }>("SELECT DISTINCT day FROM head")).rows.map((r) => r.day));
  for (const { day } of (await pool.query<{ day: number }>(PARTITIONS)).rows) {
    if (!days.has(day) && (await pool.query("SELECT 1 FROM receipt WHERE day = $1 LIMIT 1", [day])).rowCount) days.add(day);
  }
  return [...days].sort((a, b) => a - b);
}

/** Numbers one portion and remembers in `grown` what is to be logged now, by whichever server; null if another one is at it. */
async function portion(pool: Pool): Promise<number | null> {
  return inTransaction(pool, async (client) => {
    const turn = await client.query("SELECT id FROM ledger_turn WHERE id = 1 FOR UPDATE SKIP LOCKED");
    if (turn.rowCount === 0) return null;
    const { rows } = await client.query<{ day: number; id: string }>(PICK);
    if (rows.length === 0) return 0;
    const next = new Map<number, number>();
    for (const { day } of rows) if (!next.has(day)) next.set(day, await nextPlace(client, day));
    const places = rows.map(({ day }) => {
      const place = next.get(day) ?? 0;
      next.set(day, place + 1);
      return place;
    });
    await client.query(PLACE, [rows.map((r) => r.day), rows.map((r) => r.id), places]);
    for (const [day, size] of next) await client.query(GROWN, [day, size]);
    return rows.length;
  });
}

/** False if another server has logged the same place first. */
async function extend(pool: Pool, start: number, hashes: Uint8Array, h: TreeHead): Promise<boolean> {
  try {
    return await inTransaction(pool, async (client) => {
      await client.query("INSERT INTO leaf_log (day, start, hashes) VALUES ($1, $2, $3)", [h.day, start, hashes]);
      await client.query(HEAD, [h.day, Math.floor(Date.parse(h.at) / 3_600_000), h.size, h.root, h.at, h.kid, h.sig]);
      await client.query("DELETE FROM grown WHERE day = $1 AND size <= $2", [h.day, h.size]);
      return true;
    });
  } catch (error) {
    if ((error as { code?: string }).code === "23505") return false;
    throw error;
  }
}

export function postgresLedger(pool: Pool): LedgerStore {
  return {
    async number() {
      while ((await portion(pool)) === NUMBER_AT_ONCE);
      return new Map((await pool.query<{ day: number; size: number }>("SELECT day, size FROM grown")).rows.map(({ day, size }) => [day, size]));
    },
    async newLeaves(day, from) {
      const { rows } = await pool.query<{ leaf: Buffer }>("SELECT leaf FROM receipt WHERE day = $1 AND seq >= $2 ORDER BY seq LIMIT 2048", [day, from]);
      return rows.map((r) => r.leaf);
    },
    async logged(day, from = 0) {
      const { rows } = await pool.query<{ hashes: Buffer }>("SELECT hashes FROM leaf_log WHERE day = $1 AND start >= $2 ORDER BY start", [day, from]);
      return Buffer.concat(rows.map((r) => r.hashes));
    },
    extend: (start, hashes, head) => extend(pool, start, hashes, head),
    heads: async (day) => (await pool.query<TreeHead>("SELECT day, size, root, at, kid, sig FROM head WHERE day = $1 ORDER BY size", [day])).rows,
    days: () => allDays(pool),
  };
}
