/**
 * Signs on a thread of its own, as an Ed25519 signature takes 20 µs, which the event loop has better use for. Few messages at a time: what comes while
 * the thread has its hands full goes together in the next, since waking a thread costs as much as a signature.
 */
import type { KeyObject } from "node:crypto";
import { Worker } from "node:worker_threads";

/** Text, not a file: it must also run from inside a bundle. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { sign } = require("node:crypto");
parentPort.on("message", (texts) => {
  parentPort.postMessage(texts.split("\\n").map((text) => sign(null, Buffer.from(text), workerData).toString("base64url")).join("\\n"));
});
`;

/** Messages under way: one more than the thread works on, so that it never waits for the event loop. */
const MESSAGES = 2;

interface Waiting {
  readonly text: string;
  readonly resolve: (sig: string) => void;
  readonly reject: (error: Error) => void;
}

export interface Signer {
  /** Resolves to the signature (base64url) of a text of one line. Rejects only if the thread cannot run. */
  sign(text: string): Promise<string>;
  /** Ends the thread; it is made again when something is to be signed. */
  close(): Promise<void>;
}

/** The thread starts with the first text and keeps the process alive only while it owes an answer. */
export function createSigner(key: KeyObject): Signer {
  let waiting: Waiting[] = [];
  const sent: Waiting[][] = [];
  let thread: Worker | null = null;

  function begin(): Worker {
    const worker = new Worker(THREAD, { eval: true, workerData: key });
    worker.on("message", (sigs: string) => {
      const [done = [], list] = [sent.shift(), sigs.split("\n")];
      send();
      if (sent.length === 0) worker.unref();
      done.forEach((w, i) => w.resolve(list[i] as string));
    });
    worker.on("error", (error) => {
      thread = null;
      for (const w of [...sent.splice(0).flat(), ...waiting.splice(0)]) w.reject(error);
    });
    return worker;
  }

  function send(): void {
    if (sent.length >= MESSAGES || waiting.length === 0) return;
    thread ??= begin();
    thread.ref();
    sent.push(waiting);
    thread.postMessage(waiting.map((w) => w.text).join("\n"));
    waiting = [];
  }

  return {
    sign: (text) =>
      new Promise((resolve, reject) => {
        if (text.includes("\n")) throw new TypeError("only texts of one line are signed");
        if (waiting.length === 0) setImmediate(send);
        waiting.push({ text, resolve, reject });
      }),
    async close() {
      const last = thread;
      thread = null;
      await last?.terminate();
    },
  };
}
