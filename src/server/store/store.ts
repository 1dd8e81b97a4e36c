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

/** A signed tree head: what the tree of a day was at a time. */
export interface TreeHead {
  readonly day: number;
  /** Leaves in the tree. */
  readonly size: number;
  /** Root as in RFC 9162, 64 hex digits. */
  readonly root: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly kid: string;
  /** Ed25519 over `day|size|root|at`, base64url. */
  readonly sig: string;
}

/** Which receipts to walk over. */
export interface Range {
  /** null: every site. */
  readonly site: string | null;
  /** First and last day, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Something an operator did: erasure, retention, withdrawal. Append-only. */
export interface JournalEntry {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly kind: "erasure" | "retention" | "withdrawal";
  readonly site: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the ledger needs: numbers, the log of leaf hashes, heads. */
export interface LedgerStore {
  /** Gives places to committed receipts that have none. Resolves to the days that may have grown since the last call (by any server: days not yet in the log), with their sizes. */
  number(): Promise<ReadonlyMap<number, number>>;
  /** Leaves of a day's receipts from place `from` on, in order, 2048 at most: the caller asks again. */
  newLeaves(day: number, from: number): Promise<readonly Uint8Array[]>;
  /** The leaf hashes logged for a day, one after the other, 32 bytes each, from a place on where an `extend` began; default all. They outlive the receipts. */
  logged(day: number, from?: number): Promise<Buffer>;
  /**
   * Adds hashes to the log from place `start` on and saves the head that covers them, in one commit. One head is kept an hour. False: another server
   * has logged that place meanwhile, nothing was done.
   */
  extend(start: number, hashes: Uint8Array, head: TreeHead): Promise<boolean>;
  /** Heads of a day, oldest first. */
  heads(day: number): Promise<readonly TreeHead[]>;
  /** Every day with receipts or heads, ascending. */
  days(): Promise<readonly number[]>;
}

/** What erasure, retention and export need. */
export interface ArchiveStore {
  /** Receipts of the range in the order of day and place, in pages. Those without a place yet are left out. */
  walk(range: Range): AsyncIterable<readonly StoredRecord[]>;
  /**
   * Every receipt of a site that came from a device (its keyed hash), those without a place too, in pages. Looks through the site's receipts: an
   * index by device would cost every receipt a write at a random place, and nobody but an erasure asks.
   */
  ofDevice(site: string, device: string): AsyncIterable<readonly StoredRecord[]>;
  /** Replaces personal part, salt and proof of these receipts by their commitment, and notes it, in one commit. Returns how many were not erased before. */
  erase(records: readonly StoredRecord[], note: JournalEntry): Promise<number>;
  /**
   * Destroys the receipts of a site that were received before `day`, and notes it: one entry, written again with each portion, so that it is true
   * whenever the process ends. The leaf log and the heads of a day stay while any site has a receipt there; then both go and the last heads are
   * handed to `note`. `days`: how many of each day's places are empty now. Receipts not yet in a tree wait. Returns how many.
   */
  drop(site: string, day: number, note: (count: number, heads: readonly TreeHead[], days: Readonly<Record<number, number>>) => JournalEntry): Promise<number>;
  note(entry: JournalEntry): Promise<void>;
  journal(kind: JournalEntry["kind"], site: string | null): Promise<readonly JournalEntry[]>;
}

export interface ReceiptStore extends LedgerStore, ArchiveStore {
  /** True where what is destroyed is overwritten at once; false where the database frees its room later. */
  readonly overwrites: boolean;
  /** Keeps `mark` (of the key file) unless one is kept already; gives the one that is. */
  belongsTo(mark: string): Promise<string>;
  /** How many batches may be on their way at once. */
  readonly parallel: number;
  /** Stores all records in one durable commit, or throws and stores none. Outcomes are in the order of the records. */
  append(records: readonly ReceiptRecord[]): readonly Outcome[] | Promise<readonly Outcome[]>;
  /** Reads one receipt, or null. */
  find(id: string): Promise<StoredRecord | null>;
  /** Throws unless the store would take a receipt now. `write`: tries it with a commit, as only that shows a disk which is still full. */
  ping(write?: boolean): Promise<void>;
  close(): Promise<void>;
}

/** What may be done with a store opened for reading, while a server may be running on it. */
export type StoreReader = Pick<ReceiptStore, "days" | "heads" | "logged" | "walk" | "journal" | "find" | "close">;
