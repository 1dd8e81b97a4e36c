/** Signs on a thread of its own, all texts of one tick at once: an Ed25519 signature takes 20 µs, which the event loop has better use for. */
import type { KeyObject } from "node:crypto";
import { Worker } from "node:worker_threads";

/** Text, not a file: it must also run from inside a bundle. */
const THREAD = `
const { parentPort, workerData } = require("node:worker_threads");
const { sign } = require("node:crypto");
parentPort.on("message", (texts) => {
  parentPort.postMessage(texts.map((text) => sign(null, Buffer.from(text), workerData).toString("base64url")));
});
`;

interface Waiting {
  readonly text: string;
  readonly resolve: (sig: string) => void;
  readonly reject: (error: Error) => void;
}

export interface Signer {
  /** Resolves to the signature (base64url). Rejects only if the thread cannot run. */
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
    worker.on("message", (sigs: string[]) => {
      sent.shift()?.forEach((w, i) => w.resolve(sigs[i] as string));
      if (sent.length === 0) worker.unref();
    });
    worker.on("error", (error) => {
      thread = null;
      for (const w of sent.splice(0).flat()) w.reject(error);
    });
    return worker;
  }

  function send(): void {
    thread ??= begin();
    thread.ref();
    sent.push(waiting);
    thread.postMessage(waiting.map((w) => w.text));
    waiting = [];
  }

  return {
    sign: (text) =>
      new Promise((resolve, reject) => {
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
