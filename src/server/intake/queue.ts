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

/** `onError` hears each store error once a batch; the client only learns `not-stored`. */
export function createQueue(store: ReceiptStore, bound: number, onError: (error: unknown) => void): IntakeQueue {
  let waiting: Waiting[] = [];
  let writing = 0;
  let batches = 0;
  let scheduled = false;
  let closing = false;
  const idle: (() => void)[] = [];

  function finish(batch: readonly Waiting[], outcomes: readonly Outcome[]): void {
    batch.forEach((w, i) => w.resolve(outcomes[i] as Outcome));
    settled(batch.length);
  }

  function fail(batch: readonly Waiting[], error: unknown): void {
    onError(error);
    for (const w of batch) w.reject(new Problem("not-stored"));
    settled(batch.length);
  }

  function settled(count: number): void {
    writing -= count;
    batches--;
    if (waiting.length > 0) schedule();
    else if (writing === 0) for (const done of idle.splice(0)) done();
  }

  function flush(): void {
    scheduled = false;
    if (waiting.length === 0 || batches >= store.parallel) return;
    const batch = waiting.slice(0, BATCH);
    waiting = waiting.slice(BATCH);
    writing += batch.length;
    batches++;
    try {
      const outcomes = store.append(batch.map((w) => w.record));
      if (outcomes instanceof Promise) outcomes.then((o) => finish(batch, o), (error: unknown) => fail(batch, error));
      else finish(batch, outcomes);
    } catch (error) {
      fail(batch, error);
    }
    if (waiting.length > 0) schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(flush); // after all sockets readable in this tick have been parsed
  }

  return {
    get depth() {
      return waiting.length + writing;
    },
    add(record) {
      if (closing) return Promise.reject(new Problem("closing"));
      if (waiting.length + writing >= bound) return Promise.reject(new Problem("overloaded"));
      return new Promise((resolve, reject) => {
        waiting.push({ record, resolve, reject });
        schedule();
      });
    },
    drain() {
      closing = true;
      return waiting.length + writing === 0 ? Promise.resolve() : new Promise((done) => idle.push(done));
    },
  };
}
