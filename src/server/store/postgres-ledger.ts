/** Ledger part of the PostgreSQL store. Several servers may share the database: the row in `ledger_turn` says whose turn it is. */
import type { Pool } from "pg";
import { inTransaction } from "./postgres-schema.ts";
import type { LedgerStore, TreeHead } from "./store.ts";

const NUMBER_AT_ONCE = 5000;

const PICK = `SELECT day, id FROM receipt WHERE seq IS NULL ORDER BY day, id LIMIT ${NUMBER_AT_ONCE} FOR UPDATE SKIP LOCKED`;
const SIZES = `SELECT d.day, greatest(
    coalesce((SELECT max(r.seq) + 1 FROM receipt r WHERE r.day = d.day AND r.seq IS NOT NULL), 0),
    coalesce((SELECT max(h.size) FROM head h WHERE h.day = d.day), 0)) AS size FROM unnest($1::integer[]) AS d (day)`;
const PLACE = "UPDATE receipt SET seq = t.seq FROM unnest($1::integer[], $2::uuid[], $3::integer[]) AS t (day, id, seq) WHERE receipt.day = t.day AND receipt.id = t.id";

/** By partitions and one look-up in each, however many receipts there are. */
const DAYS = `SELECT p.day FROM (
    SELECT substring(c.relname from 10)::integer AS day FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'receipt'::regclass AND c.relname LIKE 'receipt\\_d%') p
  WHERE EXISTS (SELECT 1 FROM receipt r WHERE r.day = p.day) UNION SELECT day FROM head ORDER BY day`;

/** Numbers one portion; null if another server is at it. */
async function portion(pool: Pool, grown: Map<number, number>): Promise<number | null> {
  return inTransaction(pool, async (client) => {
    const turn = await client.query("SELECT id FROM ledger_turn WHERE id = 1 FOR UPDATE SKIP LOCKED");
    if (turn.rowCount === 0) return null;
    const { rows } = await client.query<{ day: number; id: string }>(PICK);
    if (rows.length === 0) return 0;
    const sizes = await client.query<{ day: number; size: number }>(SIZES, [[...new Set(rows.map((r) => r.day))]]);
    const next = new Map(sizes.rows.map((r) => [r.day, r.size]));
    const places = rows.map(({ day }) => {
      const place = next.get(day) ?? 0;
      next.set(day, place + 1);
      return place;
    });
    await client.query(PLACE, [rows.map((r) => r.day), rows.map((r) => r.id), places]);
    for (const [day, size] of next) grown.set(day, size);
    return rows.length;
  });
}

export function postgresLedger(pool: Pool): LedgerStore {
  const heads = async (day: number): Promise<TreeHead[]> => (await pool.query<TreeHead>("SELECT day, size, root, at, kid, sig FROM head WHERE day = $1 ORDER BY size", [day])).rows;
  return {
    async number() {
      const grown = new Map<number, number>();
      while ((await portion(pool, grown)) === NUMBER_AT_ONCE);
      return grown;
    },
    async newLeaves(day, from) {
      const { rows } = await pool.query<{ leaf: Buffer }>("SELECT leaf FROM receipt WHERE day = $1 AND seq >= $2 ORDER BY seq LIMIT 2048", [day, from]);
      return rows.map((r) => r.leaf);
    },
    async logged(day) {
      const { rows } = await pool.query<{ hashes: Buffer }>("SELECT hashes FROM leaf_log WHERE day = $1 ORDER BY start", [day]);
      return Buffer.concat(rows.map((r) => r.hashes));
    },
    extend: (start, hashes, h) =>
      inTransaction(pool, async (client) => {
        // Fails on the primary key if another server has logged the same place: then it goes on from there.
        await client.query("INSERT INTO leaf_log (day, start, hashes) VALUES ($1, $2, $3)", [h.day, start, hashes]);
        await client.query(
          `INSERT INTO head (day, hour, size, root, at, kid, sig) VALUES ($1, $2, $3, $4, $5, $6, $7)
           ON CONFLICT (day, hour) DO UPDATE SET size = EXCLUDED.size, root = EXCLUDED.root, at = EXCLUDED.at, kid = EXCLUDED.kid, sig = EXCLUDED.sig`,
          [h.day, Math.floor(Date.parse(h.at) / 3_600_000), h.size, h.root, h.at, h.kid, h.sig],
        );
      }),
    heads,
    async days() {
      const { rows } = await pool.query<{ day: number }>(DAYS);
      return rows.map((r) => r.day);
    },
  };
}
