/** Receipts on their way to the store: one bounded queue, one commit for all that arrived in a tick of the event loop. */
import { Problem } from "../problem.ts";
import type { ReceiptRecord } from "../record.ts";
import type { Outcome, ReceiptStore } from "../store/store.ts";

/** Most records in one commit. */
const BATCH = 512;

interface Waiting {
  readonly record: ReceiptRecord;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Problem) => void;
}

export interface IntakeQueue {
  /** Receipts waiting or being written. */
  readonly depth: number;
  /** Resolves after the commit. Rejects with Problem `overloaded` (queue full), `not-stored` (the store failed) or `closing`. */
  add(record: ReceiptRecord): Promise<Outcome>;
  /** Takes nothing more, resolves when all that was taken is answered. */
  drain(): Promise<void>;
}

class Queue implements IntakeQueue {
  readonly #store: ReceiptStore;
  readonly #bound: number;
  readonly #onError: (error: unknown) => void;
  #waiting: Waiting[] = [];
  #writing = 0;
  #batches = 0;
  #scheduled = false;
  #closing = false;
  readonly #idle: (() => void)[] = [];

  constructor(store: ReceiptStore, bound: number, onError: (error: unknown) => void) {
    this.#store = store;
    this.#bound = bound;
    this.#onError = onError;
  }

  get depth(): number {
    return this.#waiting.length + this.#writing;
  }

  add(record: ReceiptRecord): Promise<Outcome> {
    if (this.#closing) return Promise.reject(new Problem("closing"));
    if (this.depth >= this.#bound) return Promise.reject(new Problem("overloaded"));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ record, resolve, reject });
      this.#schedule();
    });
  }

  drain(): Promise<void> {
    this.#closing = true;
    return this.depth === 0 ? Promise.resolve() : new Promise((done) => this.#idle.push(done));
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.#flush()); // after all sockets readable in this tick have been parsed
  }

  #flush(): void {
    this.#scheduled = false;
    if (this.#waiting.length === 0 || this.#batches >= this.#store.parallel) return;
    const batch = this.#waiting.slice(0, BATCH);
    this.#waiting = this.#waiting.slice(BATCH);
    this.#writing += batch.length;
    this.#batches++;
    try {
      const outcomes = this.#store.append(batch.map((w) => w.record));
      if (outcomes instanceof Promise) outcomes.then((o) => this.#finish(batch, o), (error: unknown) => this.#fail(batch, error));
      else this.#finish(batch, outcomes);
    } catch (error) {
      this.#fail(batch, error);
    }
    if (this.#waiting.length > 0) this.#schedule();
  }

  #finish(batch: readonly Waiting[], outcomes: readonly Outcome[]): void {
    batch.forEach((w, i) => w.resolve(outcomes[i] as Outcome));
    this.#settled(batch.length);
  }

  #fail(batch: readonly Waiting[], error: unknown): void {
    this.#onError(error);
    for (const w of batch) w.reject(new Problem("not-stored"));
    this.#settled(batch.length);
  }

  #settled(count: number): void {
    this.#writing -= count;
    this.#batches--;
    if (this.#waiting.length > 0) this.#schedule();
    else if (this.#writing === 0) for (const done of this.#idle.splice(0)) done();
  }
}

/** `onError` hears each store error once a batch; the client only learns `not-stored`. */
export function createQueue(store: ReceiptStore, bound: number, onError: (error: unknown) => void): IntakeQueue {
  return new Queue(store, bound, onError);
}
