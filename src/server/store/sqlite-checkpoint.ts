/**
 * Moves the write-ahead log into the database without holding up receipts: a thread with a connection of its own copies nearly all of it,
 * then the main connection copies what came meanwhile, so that the log can begin anew under constant load too.
 */
import type { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

/** Receipts between checkpoints: some 10 MB of log. */
const EVERY = 8192;
/** A commit counts as so many at least: it writes whole pages, however few receipts it has. */
const LEAST = 16;
/** Milliseconds after which a small site's receipts go into the database too: else the file itself would stay empty for months, for whoever copies it. */
const SOON = 60_000;
/** Milliseconds between tries to empty the log while somebody reads from it. */
const AGAIN = 1000;

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
  /** What was erased stands in the log too, until that is emptied: now, or as soon as no backup or verification reads from it any more. */
  forget(): void;
  close(): Promise<void>;
}

/** False if somebody is in the way. On a full or failing disk the log stays as it is and loses nothing; whoever writes next hears of it. */
function checkpoint(db: DatabaseSync, mode: "PASSIVE" | "TRUNCATE"): boolean {
  try {
    return db.prepare(`PRAGMA wal_checkpoint(${mode})`).get()?.["busy"] === 0;
  } catch {
    return false;
  }
}

/** Empties the log, again and again until it can. */
function forgetter(db: DatabaseSync): { forget(): void; stop(): void } {
  let waiting: NodeJS.Timeout | undefined;
  const forget = (): void => {
    clearTimeout(waiting);
    if (checkpoint(db, "TRUNCATE")) return;
    waiting = setTimeout(forget, AGAIN);
    waiting.unref();
  };
  return { forget, stop: () => clearTimeout(waiting) }; // closing the file empties the log, too
}

/** The thread; what it is asked while it works is left out. */
function copier(db: DatabaseSync, path: string): { start(): void; close(): Promise<void> } {
  let thread: Worker | null = null;
  let busy = false;
  let closed = false;

  function begin(): Worker {
    const worker = new Worker(THREAD, { eval: true, workerData: path });
    worker.on("message", () => {
      busy = false;
      if (!closed) checkpoint(db, "PASSIVE");
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
    start() {
      if (busy) return;
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

export function createCheckpointer(db: DatabaseSync, path: string, soon = SOON): Checkpointer {
  const { forget, stop } = forgetter(db);
  const { start, close } = copier(db, path);
  let since = 0;
  let timer: NodeJS.Timeout | undefined;

  function copy(): void {
    clearTimeout(timer);
    timer = undefined;
    since = 0;
    start();
  }

  return {
    committed(count) {
      since += Math.max(count, LEAST);
      if (since >= EVERY) copy();
      else timer ??= setTimeout(copy, soon).unref();
    },
    forget,
    close() {
      clearTimeout(timer);
      stop();
      return close();
    },
  };
}
