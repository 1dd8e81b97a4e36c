/** What a store must do. One conformance suite runs over every implementation. */
import type { ReceiptRecord } from "../record.ts";

/** What became of one record. `other`: the id is taken by another body, nothing was changed. */
export interface Outcome {
  readonly kind: "new" | "same" | "other";
  /** Of the stored receipt: the first one's for a repeat. */
  readonly recv: string;
  readonly leaf: Uint8Array;
}

/** A receipt read back. After erasure `personal`, `salt` and `proof` are null and `commitment` is set. */
export interface StoredRecord {
  readonly id: string;
  readonly site: string;
  readonly day: number;
  /** Place in the day's tree; null until the ledger has numbered it. */
  readonly seq: number | null;
  readonly recv: string;
  readonly body: string;
  readonly personal: string | null;
  readonly salt: Uint8Array | null;
  readonly proof: string | null;
  readonly commitment: Uint8Array | null;
  readonly leaf: Uint8Array;
  readonly flags: number;
}

export interface ReceiptStore {
  /** How many batches may be on their way at once. */
  readonly parallel: number;
  /** Stores all records in one durable commit, or throws and stores none. Outcomes are in the order of the records. */
  append(records: readonly ReceiptRecord[]): readonly Outcome[] | Promise<readonly Outcome[]>;
  /** Reads one receipt, or null. */
  find(id: string): Promise<StoredRecord | null>;
  /** Throws unless the store would take a receipt now. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
