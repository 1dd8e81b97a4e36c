/** The shared store: PostgreSQL, several server processes, one multi-row insert a batch, one partition a day. */
import pg from "pg";
import { appendBatch, findRecord, Partitions } from "./postgres-append.ts";
import { postgresArchive } from "./postgres-archive.ts";
import { postgresLedger } from "./postgres-ledger.ts";
import { assertSchema, migratePostgres } from "./postgres-schema.ts";
import type { ReceiptStore, StoreReader } from "./store.ts";

const DAY_MS = 86_400_000;

/** Batches under way at once. A second one makes each a third smaller, and a commit costs the same: a quarter fewer receipts a second. */
const PARALLEL = 1;

async function assertDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ fsync: string; commit: string }>("SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit");
  const { fsync, commit } = rows[0] ?? { fsync: "?", commit: "?" };
  if (fsync !== "on" || commit === "off") throw new Error(`PostgreSQL runs with fsync=${fsync} and synchronous_commit=${commit}: commits would not survive a power cut`);
}

function connect(url: string, part: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: PARALLEL + 5, connectionTimeoutMillis: 5000, query_timeout: 10_000, idleTimeoutMillis: 30_000, ...part });
  // A connection broke, idle or between two statements of a transaction: what runs on it fails by itself, an unheard event would end the process.
  return pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
}

/** Does what must be right before the pool is used; ends the pool if it is not. */
async function ready(pool: pg.Pool, ...checks: ((pool: pg.Pool) => Promise<void>)[]): Promise<pg.Pool> {
  try {
    for (const check of checks) await check(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Connects, checks that commits are durable, migrates. Rejects with one clear line. */
export async function postgresStore(url: string): Promise<ReceiptStore> {
  const unchecked = connect(url);
  const partitions = new Partitions(unchecked);
  const pool = await ready(unchecked, assertDurable, migratePostgres, () => partitions.ensure([0, 1].map((ahead) => Math.floor(Date.now() / DAY_MS) + ahead)));
  const ledger = postgresLedger(pool);
  return {
    ...ledger,
    ...postgresArchive(pool, partitions, ledger.days),
    parallel: PARALLEL,
    overwrites: false,
    async belongsTo(mark) {
      await pool.query("INSERT INTO owner (id, mark) VALUES (1, $1) ON CONFLICT DO NOTHING", [mark]);
      return (await pool.query<{ mark: string }>("SELECT mark FROM owner")).rows[0]?.mark ?? mark;
    },
    append: (records) => appendBatch(pool, partitions, records),
    find: (id) => findRecord(pool, id),
    ping: async (write = false) => void (await pool.query(write ? "UPDATE owner SET mark = mark" : "SELECT count(*) FROM ledger_turn")),
    close: () => pool.end(),
  };
}

/** One connection, kept for as long as it is used, in one transaction that refuses to change anything. Reading a whole day may take its time. */
const READING: pg.PoolConfig = { options: "-c default_transaction_read_only=on", max: 1, idleTimeoutMillis: 0, query_timeout: 600_000 };
const begin = async (pool: pg.Pool): Promise<void> => void (await pool.query("BEGIN ISOLATION LEVEL REPEATABLE READ"));

/** Connects for reading only, as everything is at this moment. Rejects if the database has another schema than this program's. */
export async function postgresReader(url: string): Promise<StoreReader> {
  const pool = await ready(connect(url, READING), assertSchema, begin);
  const { days, heads, logged } = postgresLedger(pool);
  const { walk, journal } = postgresArchive(pool, new Partitions(pool), days);
  return { days, heads, logged, walk, journal, find: (id) => findRecord(pool, id), close: () => pool.end() };
}
