/** The embedded store: node:sqlite, one process, one commit a batch. Places in the day's tree are given at insertion, in commit order. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ReceiptRecord } from "../record.ts";
import { compare } from "./compare.ts";
import { sqliteArchive } from "./sqlite-archive.ts";
import { createCheckpointer } from "./sqlite-checkpoint.ts";
import { DAY_FACTOR, sqliteLedger } from "./sqlite-ledger.ts";
import { openSqlite } from "./sqlite-open.ts";
import { fromRow, idBytes } from "./sqlite-row.ts";
import type { Row } from "./sqlite-row.ts";
import { transaction } from "./sqlite-transaction.ts";
import type { Outcome, ReceiptStore } from "./store.ts";

/** Days whose next place is remembered; an attacker may name any day in his ids. */
const DAYS_REMEMBERED = 4096;

/** The next free place of each day. */
class Places {
  readonly #next = new Map<number, number>();
  readonly #last: StatementSync;

  constructor(db: DatabaseSync) {
    // The log counts too: places of receipts that were destroyed are never given again.
    this.#last = db.prepare(`SELECT max(coalesce((SELECT max(n) + 1 FROM receipt WHERE n >= ?1 AND n < ?1 + ${DAY_FACTOR}), ?1), ?1 + coalesce((SELECT max(size) FROM head WHERE day = ?2), 0)) AS n`);
  }

  peek(day: number): number {
    let next = this.#next.get(day);
    if (next === undefined) {
      if (this.#next.size >= DAYS_REMEMBERED) this.#next.clear();
      this.#next.set(day, (next = (this.#last.get(day * DAY_FACTOR, day) as { n: number }).n));
    }
    return next;
  }

  take(day: number): void {
    this.#next.set(day, this.peek(day) + 1);
  }

  /** After a rollback what was given was not; after retention an ended day begins anew. */
  forget(): void {
    this.#next.clear();
  }
}

/** The hot path: a batch, a commit. `onCommit` hears what was stored. */
function appender(db: DatabaseSync, places: Places, onCommit: (records: readonly ReceiptRecord[]) => void): (records: readonly ReceiptRecord[]) => readonly Outcome[] {
  const insert = db.prepare("INSERT INTO receipt (n,id,site,recv,body,personal,salt,proof,leaf,flags) VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO NOTHING");
  const select = db.prepare("SELECT * FROM receipt WHERE id = ?");
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");

  function put(r: ReceiptRecord): Outcome {
    const id = idBytes(r.id);
    const { changes } = insert.run(places.peek(r.day), id, r.site, Date.parse(r.recv), r.body, r.personal, r.salt, Buffer.from(r.proof, "base64url"), r.leaf, r.flags);
    if (changes === 0) return compare(fromRow(select.get(id) as unknown as Row), r);
    places.take(r.day);
    return { kind: "new", recv: r.recv, leaf: r.leaf };
  }

  return (records) => {
    begin.run();
    try {
      const outcomes = records.map(put);
      commit.run();
      onCommit(records);
      return outcomes;
    } catch (error) {
      places.forget();
      if (db.isTransaction) db.exec("ROLLBACK");
      throw error;
    }
  };
}

/** Opens the store at `path`; see `openSqlite` for what can go wrong. */
export function sqliteStore(path: string): ReceiptStore {
  const { db, close } = openSqlite(path);
  const select = db.prepare("SELECT * FROM receipt WHERE id = ?");
  const places = new Places(db);
  const grown = new Map<number, number>();
  const checkpointer = createCheckpointer(db, path);
  const committed = (records: readonly ReceiptRecord[]): void => {
    for (const { day } of records) grown.set(day, places.peek(day) - day * DAY_FACTOR);
    checkpointer.committed(records.length);
  };
  return {
    ...sqliteLedger(db, grown),
    ...sqliteArchive(db, { closed: () => places.forget(), forget: checkpointer.forget }),
    parallel: 1,
    overwrites: true,
    belongsTo: (mark) =>
      new Promise((resolve) => {
        db.prepare("INSERT INTO owner (id, mark) VALUES (1, ?) ON CONFLICT DO NOTHING").run(mark);
        resolve((db.prepare("SELECT mark FROM owner").get() as { mark: string }).mark);
      }),
    append: appender(db, places, committed),
    find: (id) => {
      const row = select.get(idBytes(id)) as unknown as Row | undefined;
      return Promise.resolve(row ? fromRow(row) : null);
    },
    ping: (write = false) =>
      new Promise((resolve) => {
        if (write) transaction(db, () => db.exec("UPDATE owner SET mark = mark"));
        else db.exec("BEGIN IMMEDIATE; ROLLBACK");
        resolve();
      }),
    close: async () => {
      await checkpointer.close();
      close();
    },
  };
}
