/** The embedded store: node:sqlite, one process, one commit a batch. Places in the day's tree are given at insertion, in commit order. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReceiptRecord } from "../record.ts";
import { openSqlite } from "./sqlite-open.ts";
import type { Outcome, ReceiptStore, StoredRecord } from "./store.ts";

const DAY_FACTOR = 2 ** 32;
/** Receipts between checkpoints: about 16 MB of write-ahead log. */
const CHECKPOINT_EVERY = 8192;

interface Row {
  readonly n: number;
  readonly id: Uint8Array;
  readonly site: string;
  readonly recv: number;
  readonly body: string;
  readonly personal: string | null;
  readonly salt: Uint8Array | null;
  readonly proof: Uint8Array | null;
  readonly commitment: Uint8Array | null;
  readonly leaf: Uint8Array;
  readonly flags: number;
}

export const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll("-", ""), "hex");

function idText(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** A table row as the rest of the server sees it. */
export function fromRow(row: Row): StoredRecord {
  const day = Math.floor(row.n / DAY_FACTOR);
  return {
    ...row,
    id: idText(row.id),
    day,
    seq: row.n - day * DAY_FACTOR,
    recv: new Date(row.recv).toISOString(),
    proof: row.proof && Buffer.from(row.proof).toString("base64url"),
  };
}

/** A repeat is the same if what is still stored of the first equals it; after erasure only the public part can be compared. */
export function compare(stored: StoredRecord, record: ReceiptRecord): Outcome {
  const personal = stored.personal === null || (stored.personal === record.personal && stored.proof === record.proof);
  return { kind: stored.body === record.body && personal ? "same" : "other", recv: stored.recv, leaf: stored.leaf };
}

class Places {
  readonly #next = new Map<number, number>();
  readonly #last: StatementSync;

  constructor(db: DatabaseSync) {
    this.#last = db.prepare("SELECT max(n) AS n FROM receipt WHERE n >= ? AND n < ?");
  }

  /** The next free `n` of a day. */
  peek(day: number): number {
    let next = this.#next.get(day);
    if (next === undefined) {
      const { n } = this.#last.get(day * DAY_FACTOR, (day + 1) * DAY_FACTOR) as { n: number | null };
      this.#next.set(day, (next = n === null ? day * DAY_FACTOR : n + 1));
    }
    return next;
  }

  take(day: number): void {
    this.#next.set(day, this.peek(day) + 1);
  }

  /** After a rollback, or when many days have been seen: read them again. */
  forget(): void {
    this.#next.clear();
  }
}

/** Opens the store at `path`; see `openSqlite` for what can go wrong. */
export function sqliteStore(path: string): ReceiptStore {
  const { db, close } = openSqlite(path);
  const insert = db.prepare("INSERT INTO receipt (n,id,site,recv,body,personal,salt,proof,leaf,flags) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING");
  const select = db.prepare("SELECT * FROM receipt WHERE id = ?");
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const places = new Places(db);
  let sinceCheckpoint = 0;

  function put(r: ReceiptRecord): Outcome {
    const id = idBytes(r.id);
    const { changes } = insert.run(places.peek(r.day), id, r.site, Date.parse(r.recv), r.body, r.personal, r.salt, Buffer.from(r.proof, "base64url"), r.leaf, r.flags);
    if (changes === 0) return compare(fromRow(select.get(id) as unknown as Row), r);
    places.take(r.day);
    return { kind: "new", recv: r.recv, leaf: r.leaf };
  }

  function checkpoint(added: number): void {
    sinceCheckpoint += added;
    if (sinceCheckpoint < CHECKPOINT_EVERY) return;
    sinceCheckpoint = 0;
    setImmediate(() => db.isOpen && db.exec("PRAGMA wal_checkpoint(PASSIVE)"));
  }

  return {
    parallel: 1,
    append(records) {
      begin.run();
      try {
        const outcomes = records.map(put);
        commit.run();
        checkpoint(records.length);
        return outcomes;
      } catch (error) {
        places.forget();
        if (db.isTransaction) db.exec("ROLLBACK");
        throw error;
      }
    },
    find: (id) => {
      const row = select.get(idBytes(id)) as unknown as Row | undefined;
      return Promise.resolve(row ? fromRow(row) : null);
    },
    ping: () => new Promise((resolve) => resolve(db.exec("BEGIN IMMEDIATE; ROLLBACK"))),
    close: () => new Promise((resolve) => resolve(close())),
  };
}
