/** A row of the SQLite table and what the rest of the server sees of it. */
import { DAY_FACTOR } from "./sqlite-ledger.ts";
import type { StoredRecord } from "./store.ts";

export interface Row {
  readonly n: number;
  readonly id: Uint8Array;
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly recv: number;
  readonly body: string;
  readonly personal: string | null;
  readonly salt: Uint8Array | null;
  readonly proof: Uint8Array | null;
  readonly commitment: Uint8Array | null;
  readonly leaf: Uint8Array;
  readonly flags: number;
}

/** The 16 bytes of an id. */
export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

function idText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function fromRow({ n, ...row }: Row): StoredRecord {
  const day = Math.floor(n / DAY_FACTOR);
  return { ...row, id: idText(row.id), day, seq: n - day * DAY_FACTOR, recv: new Date(row.recv).toISOString(), proof: row.proof && Buffer.from(row.proof).toString("base64url") };
}
