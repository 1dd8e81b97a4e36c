/** Erasure, retention and export on PostgreSQL. */
import { randomUUID } from "node:crypto";
import type { Pool, PoolClient, QueryConfig } from "pg";
import { commitmentOf } from "../leaf.ts";
import { deviceStart } from "../record.ts";
import { dropWith } from "./drop.ts";
import type { Partitions } from "./postgres-append.ts";
import { postgresEnding } from "./postgres-retention.ts";
import { fromRow } from "./postgres-row.ts";
import type { Row } from "./postgres-row.ts";
import { inTransaction } from "./postgres-schema.ts";
import type { ArchiveStore, JournalEntry } from "./store.ts";

const PAGE = 500;
const WALK = `SELECT * FROM receipt WHERE (day, seq) > ($1, $2) AND day >= $1 AND day <= $3 AND ($4::text IS NULL OR site = $4) ORDER BY day, seq LIMIT ${PAGE}`;
const DEVICE = "SELECT * FROM receipt WHERE day = $1 AND site = $2 AND substr(personal, 1, $3) = $4";
const ERASE = `UPDATE receipt SET personal = NULL, salt = NULL, proof = NULL, commitment = decode(t.commitment, 'hex')
  FROM unnest($1::integer[], $2::uuid[], $3::text[]) AS t (day, id, commitment) WHERE receipt.day = t.day AND receipt.id = t.id AND receipt.personal IS NOT NULL`;
/** Journal entries; one of a run that goes on is written again. */
const NOTE = "INSERT INTO journal (id, at, kind, site, body) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, body = EXCLUDED.body";
/** Milliseconds for reading a whole day, which no other query does. */
const LONG = 600_000;

type Client = Pool | PoolClient;

const write = (client: Client, e: JournalEntry, id: string = randomUUID()): Promise<unknown> => client.query(NOTE, [id, e.at, e.kind, e.site, JSON.stringify(e.body)]);

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
    const { rows } = await pool.query<Row>({ text: DEVICE, values: [day, site, start.length, start], query_timeout: LONG } as QueryConfig);
    if (rows.length > 0) yield rows.map(fromRow);
  }
}

/** `days`: every day that has receipts. */
export function postgresArchive(pool: Pool, partitions: Partitions, days: () => Promise<readonly number[]>): ArchiveStore {
  const drop = dropWith(postgresEnding(pool, write));
  return {
    walk: ({ site, from, to }) => walk(pool, site, from, to),
    ofDevice: (site, device) => ofDevice(pool, days(), site, deviceStart(device)),
    erase: (records, entry) =>
      inTransaction(pool, async (client) => {
        await write(client, entry);
        const open = records.flatMap((r) => (r.personal !== null && r.salt !== null ? [{ ...r, hex: commitmentOf(r.personal, r.salt).toString("hex") }] : []));
        return (await client.query(ERASE, [open.map((r) => r.day), open.map((r) => r.id), open.map((r) => r.hex)])).rowCount ?? 0;
      }),
    drop: (site, day, entry) => drop(site, day, entry).finally(() => partitions.forget()),
    note: async (entry) => void (await write(pool, entry)),
    async journal(kind, site) {
      const { rows } = await pool.query<JournalEntry & { body: string }>("SELECT at, kind, site, body FROM journal WHERE kind = $1 AND ($2::text IS NULL OR site = $2) ORDER BY at", [kind, site]);
      return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as JournalEntry["body"] }));
    },
  };
}
