/**
 * The ledger works behind the request path: it numbers committed receipts, logs their leaves in the day's tree and signs the head.
 * It follows commits, never receive times, so a receipt that was committed late is not passed over.
 */
import type { Keys } from "../keys.ts";
import type { LedgerStore, TreeHead } from "../store/store.ts";
import { Frontier } from "./frontier.ts";
import { Segment } from "./segment.ts";

/** Leaves kept in memory for proofs (32 bytes each), and days whose right edge is. */
const PROOF_LEAVES = 1_000_000;
const EDGES = 1024;

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

class DayLedger implements Ledger {
  readonly #store: LedgerStore;
  readonly #keys: Pick<Keys, "kid" | "sign">;
  readonly #now: () => number;
  readonly #edges = new Map<number, Frontier>();
  readonly #segments = new Map<number, Segment>();
  /** Days that may have leaves which are not logged; they stay until these are, whatever fails. */
  readonly #pending = new Set<number>();
  #running: Promise<void> | null = null;
  #checked = false;

  constructor(store: LedgerStore, keys: Pick<Keys, "kid" | "sign">, now: () => number) {
    this.#store = store;
    this.#keys = keys;
    this.#now = now;
  }

  run(): Promise<void> {
    return (this.#running ??= this.#once().finally(() => (this.#running = null)));
  }

  async segment(day: number): Promise<{ readonly segment: Segment; readonly head: TreeHead } | null> {
    const head = (await this.#store.heads(day)).at(-1);
    if (!head) return null;
    let segment = await this.#segmentOf(day, head.size);
    if (segment.root(head.size) !== head.root) {
      this.#segments.delete(day); // the day was ended by retention and began anew
      segment = await this.#segmentOf(day, head.size);
    }
    return segment.size < head.size ? null : { segment, head };
  }

  start(ms: number, onError: (error: unknown) => void): () => Promise<void> {
    const timer = setInterval(() => this.run().catch(onError), ms);
    timer.unref();
    return async () => {
      clearInterval(timer);
      await this.run().catch(onError);
    };
  }

  async #once(): Promise<void> {
    for (const day of (await this.#store.number()).keys()) this.#pending.add(day);
    if (!this.#checked) for (const day of await this.#store.days()) this.#pending.add(day);
    this.#checked = true;
    const failed: unknown[] = [];
    for (const day of this.#pending) {
      try {
        while (await this.#grow(day)) await breathe();
        this.#pending.delete(day);
      } catch (error) {
        failed.push(error); // one day's trouble must not hold up the others
      }
    }
    if (failed.length > 0) throw failed[0];
  }

  /** The day's right edge as logged: the one in memory, with what another server has logged since. `root` is that of the newest head. */
  async #edgeOf(day: number, root: string): Promise<Frontier> {
    const known = this.#edges.get(day);
    const edge = known ?? new Frontier();
    const logged = await this.#store.logged(day, edge.size);
    for (let at = 0; at < logged.length; at += 32) {
      edge.add(logged.subarray(at, at + 32));
      if (at % 65_536 === 0) await breathe();
    }
    this.#edges.delete(day);
    if (known && edge.root() !== root) return this.#edgeOf(day, root); // retention has ended the day and it began anew
    if (this.#edges.size >= EDGES) this.#edges.clear();
    this.#edges.set(day, edge);
    return edge;
  }

  /** Size and root of a day's tree as its newest head has it. */
  async #headOf(day: number): Promise<{ readonly size: number; readonly root: string }> {
    return (await this.#store.heads(day)).at(-1) ?? { size: 0, root: new Frontier().root() };
  }

  /** Logs one portion of a day's new leaves; false if there was none. */
  async #grow(day: number): Promise<boolean> {
    const { size: start, root } = await this.#headOf(day);
    const leaves = await this.#store.newLeaves(day, start);
    if (leaves.length === 0) return false;
    const edge = await this.#edgeOf(day, root);
    if (edge.size !== start) {
      if ((await this.#headOf(day)).size === start) throw new Error(`day ${day}: the newest head covers ${start} leaves, the log has ${edge.size}`);
      return true; // another server has logged meanwhile: look again
    }
    for (const leaf of leaves) edge.add(leaf);
    const part = { day, size: edge.size, root: edge.root(), at: new Date(this.#now()).toISOString() };
    try {
      const done = await this.#store.extend(start, Buffer.concat(leaves), { ...part, kid: this.#keys.kid, sig: this.#keys.sign(headText(part)) });
      if (!done) this.#edges.delete(day);
    } catch (error) {
      this.#edges.delete(day);
      throw error;
    }
    return true;
  }

  /** The day's leaves, read again when the tree has grown past those in memory. */
  async #segmentOf(day: number, size: number): Promise<Segment> {
    const known = this.#segments.get(day);
    if (known && known.size >= size) return known;
    const segment = await new Segment(await this.#store.logged(day)).hashed();
    this.#segments.delete(day);
    this.#segments.set(day, segment);
    let kept = [...this.#segments.values()].reduce((sum, s) => sum + s.size, 0);
    for (const [oldest, s] of this.#segments) {
      if (kept <= PROOF_LEAVES || oldest === day) break;
      this.#segments.delete(oldest);
      kept -= s.size;
    }
    return segment;
  }
}

export function createLedger(store: LedgerStore, keys: Pick<Keys, "kid" | "sign">, now: () => number = Date.now): Ledger {
  return new DayLedger(store, keys, now);
}
