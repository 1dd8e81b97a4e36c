/**
 * Moves the write-ahead log into the database without holding up receipts: a thread with a connection of its own copies nearly all of it,
 * then the main connection copies what came meanwhile, so that the log can begin anew under constant load too.
 */
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

/** Receipts between checkpoints: some 10 MB of log. */
const EVERY = 8192;

/** Text, not a file: it must also run from inside a bundle. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { DatabaseSync } = require("node:sqlite");
const db = new DatabaseSync(workerData);
parentPort.on("message", () => {
  try { db.exec("PRAGMA wal_checkpoint(PASSIVE)"); } catch {}
  parentPort.postMessage("done");
});
`;

export interface Checkpointer {
  /** Tells that so many receipts were committed. */
  committed(count: number): void;
  close(): Promise<void>;
}

export function createCheckpointer(db: DatabaseSync, path: string): Checkpointer {
  let since = 0;
  let thread: Worker | null = null;
  let busy = false;
  let closed = false;

  function begin(): Worker {
    const worker = new Worker(THREAD, { eval: true, workerData: path });
    worker.on("message", () => {
      busy = false;
      if (!closed) db.exec("PRAGMA wal_checkpoint(PASSIVE)");
    });
    // A thread that died is made again; the log is whole without it and only grows meanwhile.
    worker.on("error", () => {
      busy = false;
      thread = null;
    });
    worker.unref();
    return worker;
  }

  return {
    committed(count) {
      since += count;
      if (since < EVERY || busy) return;
      since = 0;
      busy = true;
      thread ??= begin();
      thread.postMessage("checkpoint");
    },
    async close() {
      closed = true;
      await thread?.terminate();
    },
  };
}
