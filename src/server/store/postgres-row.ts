/** A row of the PostgreSQL table and what the rest of the server sees of it. */
import type { StoredRecord } from "./store.ts";

export interface Row {
  readonly day: number;
  readonly id: string;
  readonly seq: number | null;
  readonly site: string;
  /** Milliseconds since 1970; bigint comes as text. */
  readonly recv: string;
  readonly body: string;
  readonly personal: string | null;
  readonly salt: Buffer | null;
  readonly proof: Buffer | null;
  readonly commitment: Buffer | null;
  readonly leaf: Buffer;
  readonly flags: number;
}

export function fromRow(row: Row): StoredRecord {
  return { ...row, recv: new Date(Number(row.recv)).toISOString(), proof: row.proof && row.proof.toString("base64url") };
}
