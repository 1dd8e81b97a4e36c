/**
 * The ledger works behind the request path: it numbers committed receipts, logs their leaves in the day's tree and signs the head.
 * It follows commits, never receive times, so a receipt that was committed late is not passed over.
 */
import type { Keys } from "../keys.ts";
import type { LedgerStore, TreeHead } from "../store/store.ts";
import { Segment } from "./segment.ts";

/** Days whose trees are kept in memory. */
const OPEN_SEGMENTS = 8;

/** Lets waiting requests in. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The text a head's signature covers. */
export function headText(head: Pick<TreeHead, "day" | "size" | "root" | "at">): string {
  return `${head.day}|${head.size}|${head.root}|${head.at}`;
}

export interface Ledger {
  /** Takes in everything committed so far. Runs are never on top of each other. */
  run(): Promise<void>;
  /** The tree of a day as far as its newest head covers it; null if the day has none. */
  segment(day: number): Promise<{ readonly segment: Segment; readonly head: TreeHead } | null>;
  /** Starts running every `ms` milliseconds; the returned function stops it and resolves when the last run is over. */
  start(ms: number, onError: (error: unknown) => void): () => Promise<void>;
}

export function createLedger(store: LedgerStore, keys: Pick<Keys, "kid" | "sign">, now: () => number = Date.now): Ledger {
  const open = new Map<number, Segment>();
  let running: Promise<void> | null = null;
  let checked = false;

  async function load(day: number): Promise<Segment> {
    const segment = open.get(day) ?? new Segment(await store.logged(day));
    open.delete(day);
    open.set(day, segment);
    for (const oldest of open.keys()) if (open.size > OPEN_SEGMENTS) open.delete(oldest);
    return segment;
  }

  /** The tree as logged now: what is in memory, unless another server has logged since. */
  async function current(day: number): Promise<Segment> {
    const segment = await load(day);
    if (segment.size === ((await store.heads(day)).at(-1)?.size ?? 0)) return segment;
    open.delete(day);
    return load(day);
  }

  /** Logs one portion of a day's new leaves; false if there was none. */
  async function grow(day: number): Promise<boolean> {
    const segment = await current(day);
    const start = segment.size;
    const leaves = await store.newLeaves(day, start);
    if (leaves.length === 0) return false;
    segment.add(leaves);
    const part = { day, size: segment.size, root: segment.root(), at: new Date(now()).toISOString() };
    try {
      await store.extend(start, Buffer.concat(leaves), { ...part, kid: keys.kid, sig: await keys.sign(headText(part)) });
    } catch (error) {
      open.delete(day);
      throw error;
    }
    return true;
  }

  async function once(): Promise<void> {
    const grown = new Set((await store.number()).keys());
    if (!checked) for (const day of await store.days()) grown.add(day);
    for (const day of grown) while (await grow(day)) await breathe();
    checked = true;
  }

  const run = (): Promise<void> => (running ??= once().finally(() => (running = null)));

  return {
    run,
    async segment(day) {
      const head = (await store.heads(day)).at(-1);
      if (!head) return null;
      let segment = await load(day);
      if (segment.size < head.size) {
        open.delete(day);
        segment = await load(day);
      }
      return segment.size < head.size ? null : { segment, head };
    },
    start(ms, onError) {
      const timer = setInterval(() => run().catch(onError), ms);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await run().catch(onError);
      };
    },
  };
}
