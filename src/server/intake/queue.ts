/** Receipts on their way to the store: one bounded queue, one commit for all that arrived in a tick of the event loop. */
import type { Acknowledgement } from "../../contract.ts";
import type { Acknowledge } from "../acknowledge.ts";
import { Problem } from "../problem.ts";
import type { ReceiptRecord } from "../record.ts";
import type { Outcome, ReceiptStore } from "../store/store.ts";

/** Most records in one commit. */
const BATCH = 512;

/** What became of a record, and the promise for the receipt that is stored under its id: its own, or for `other` the one that was there. */
export interface Answer {
  readonly kind: Outcome["kind"];
  readonly ack: Acknowledgement;
}

interface Waiting {
  readonly record: ReceiptRecord;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Problem) => void;
}

export interface IntakeQueue {
  /** Receipts waiting or being written. */
  readonly depth: number;
  /** The store did not take the last batch. */
  readonly failed: boolean;
  /** Resolves after the commit. Rejects with Problem `overloaded` (queue full), `not-stored` (the store failed) or `closing`. */
  add(record: ReceiptRecord): Promise<Answer>;
  /** Takes nothing more, resolves when all that was taken is answered. */
  drain(): Promise<void>;
}

/** What the queue works with. */
export interface QueueParts {
  readonly store: Pick<ReceiptStore, "append" | "parallel">;
  /** Records waiting or being written at most. */
  readonly bound: number;
  /** Called with what a commit has stored: nothing is signed that is not. */
  readonly acknowledge: Acknowledge;
  /** Hears each store error once a batch; the client only learns `not-stored`. */
  readonly onError: (error: unknown) => void;
}

class Queue implements IntakeQueue {
  readonly #parts: QueueParts;
  #waiting: Waiting[] = [];
  #writing = 0;
  #batches = 0;
  #scheduled = false;
  #closing = false;
  failed = false;
  readonly #idle: (() => void)[] = [];

  constructor(parts: QueueParts) {
    this.#parts = parts;
  }

  get depth(): number {
    return this.#waiting.length + this.#writing;
  }

  add(record: ReceiptRecord): Promise<Answer> {
    if (this.#closing) return Promise.reject(new Problem("closing"));
    if (this.depth >= this.#parts.bound) return Promise.reject(new Problem("overloaded"));
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
    if (this.#waiting.length === 0 || this.#batches >= this.#parts.store.parallel) return;
    const batch = this.#waiting.slice(0, BATCH);
    this.#waiting = this.#waiting.slice(BATCH);
    this.#writing += batch.length;
    this.#batches++;
    void this.#write(batch);
    if (this.#waiting.length > 0) this.#schedule();
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#parts.store.append(batch.map((w) => w.record));
      const acks = this.#parts.acknowledge(outcomes.map(({ recv, leaf }, i) => ({ id: (batch[i] as Waiting).record.id, recv, leaf })));
      this.failed = false;
      outcomes.forEach(({ kind }, i) => (batch[i] as Waiting).resolve({ kind, ack: acks[i] as Acknowledgement }));
    } catch (error) {
      this.failed = true;
      this.#parts.onError(error);
      for (const w of batch) w.reject(new Problem("not-stored"));
    }
    this.#settled(batch.length);
  }

  #settled(count: number): void {
    this.#writing -= count;
    this.#batches--;
    if (this.#waiting.length > 0) this.#schedule();
    else if (this.#writing === 0) for (const done of this.#idle.splice(0)) done();
  }
}

/** Makes an empty queue. */
export function createQueue(parts: QueueParts): IntakeQueue {
  return new Queue(parts);
}
