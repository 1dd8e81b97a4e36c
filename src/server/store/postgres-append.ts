/** The hot path on PostgreSQL: one multi-row insert a batch, in its own durable commit. */
import type { Pool } from "pg";
import { idDay } from "../id-day.ts";
import type { ReceiptRecord } from "../record.ts";
import { compare } from "./compare.ts";
import { bytesArray, numberArray, textArray } from "./postgres-array.ts";
import { fromRow } from "./postgres-row.ts";
import type { Row } from "./postgres-row.ts";
import type { Outcome, StoredRecord } from "./store.ts";

const INSERT = {
  name: "append",
  text: `INSERT INTO receipt (day, id, site, recv, body, personal, salt, proof, leaf, flags)
    SELECT * FROM unnest($1::integer[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::bytea[], $10::smallint[])
    ON CONFLICT DO NOTHING RETURNING id`,
  rowMode: "array" as const,
};
const ATTACHED = "SELECT 1 FROM pg_inherits WHERE inhparent = 'receipt'::regclass AND inhrelid = to_regclass($1)";
const SELECT = { name: "find", text: "SELECT * FROM receipt WHERE day = $1 AND id = $2" };

const failedWith = (error: unknown, codes: readonly string[]): boolean => codes.includes((error as { code?: string }).code ?? "");

/** Partitions, made when a day is first seen; remembered so that the catalogue is not asked for each batch. */
export class Partitions {
  readonly #known = new Set<number>([0]);
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Makes the partition of each day unless it is there. Two processes may do so at once. */
  async ensure(days: Iterable<number>): Promise<void> {
    for (const day of new Set(days)) {
      if (this.#known.has(day)) continue;
      if ((await this.#pool.query(ATTACHED, [`receipt_d${day}`])).rowCount === 0) await this.#make(day);
      this.#known.add(day);
    }
  }

  /** Attached, not made as a partition: that would lock out readers and so wait, with every insert behind it, until a nightly dump is done. */
  async #make(day: number): Promise<void> {
    const name = `receipt_d${day}`;
    await this.#pool
      .query(`CREATE TABLE IF NOT EXISTS ${name} (LIKE receipt); ALTER TABLE receipt ATTACH PARTITION ${name} FOR VALUES FROM (${day}) TO (${day + 1})`)
      .catch((error: unknown) => {
        if (!failedWith(error, ["42P07", "42P17", "42710", "42809", "23505"])) throw error; // made by another process meanwhile; which name for it depends on how far the two were
      });
  }

  /** After a drop: ask again. */
  forget(): void {
    this.#known.clear();
  }
}

/** Reads one receipt, or null. */
export async function findRecord(pool: Pool, id: string): Promise<StoredRecord | null> {
  const { rows } = await pool.query<Row>({ ...SELECT, values: [idDay(id), id] });
  return rows[0] ? fromRow(rows[0]) : null;
}

/** Ids of those that were new. */
async function insert(pool: Pool, records: readonly ReceiptRecord[]): Promise<Set<string>> {
  const column = <T>(of: (r: ReceiptRecord) => T): T[] => records.map(of);
  const values = [
    numberArray(column((r) => r.day), "int4"),
    bytesArray(column((r) => Buffer.from(r.id.replaceAll("-", ""), "hex")), "uuid"),
    textArray(column((r) => r.site)),
    numberArray(column((r) => Date.parse(r.recv)), "int8"),
    textArray(column((r) => r.body)),
    textArray(column((r) => r.personal)),
    bytesArray(column((r) => r.salt), "bytea"),
    bytesArray(column((r) => Buffer.from(r.proof, "base64url")), "bytea"),
    bytesArray(column((r) => r.leaf), "bytea"),
    numberArray(column((r) => r.flags), "int2"),
  ];
  const { rows } = await pool.query<[string]>({ ...INSERT, values });
  return new Set(rows.map(([id]) => id));
}

/** Stores a batch. Ids go in sorted, so that two batches with the same ids cannot wait for each other in a ring. */
export async function appendBatch(pool: Pool, partitions: Partitions, records: readonly ReceiptRecord[]): Promise<Outcome[]> {
  const first = new Map<string, ReceiptRecord>();
  for (const r of records) if (!first.has(r.id)) first.set(r.id, r);
  const sorted = [...first.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const days = sorted.map((r) => r.day);
  await partitions.ensure(days);
  const fresh = await insert(pool, sorted).catch(async (error: unknown) => {
    if (!failedWith(error, ["23514"])) throw error; // no partition: another process dropped it
    partitions.forget();
    await partitions.ensure(days);
    return insert(pool, sorted);
  });
  const outcomes: Outcome[] = [];
  for (const r of records) {
    if (first.get(r.id) === r && fresh.delete(r.id)) outcomes.push({ kind: "new", recv: r.recv, leaf: r.leaf });
    else outcomes.push(compare((await findRecord(pool, r.id)) as StoredRecord, r));
  }
  return outcomes;
}
