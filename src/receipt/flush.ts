/** Empties the outbox: in batches, one tab at a time, backing off while the server cannot store. */
import type { Receipt } from "../contract.ts";
import { withLock } from "./lock.ts";
import { waits, type Entry, type Outbox } from "./outbox.ts";
import type { Post, Reply } from "./send.ts";

/** What a flush needs; clock and chance are injected in tests. */
export interface FlushParts {
  readonly outbox: Outbox;
  /** null: no endpoint, nothing is ever sent. */
  readonly post: Post | null;
  readonly site: string;
  readonly problem: (code: string, at?: string) => void;
  /** Told whenever nothing waits any more. */
  readonly empty: () => Promise<void>;
  readonly now: () => number;
  /** Calls back after that many milliseconds. */
  readonly later: (then: () => void, delay: number) => void;
  /** 0 to 1. */
  readonly chance: () => number;
}

/** Limits of one POST: receipts, and UTF-16 units of JSON (receipts are ASCII but for zone patterns, so nearly bytes; the server takes 48 KiB). */
const MOST = 32;
const SIZE = 40000;
/** Milliseconds: first pause, longest pause, longest pause a server may ask for. */
const FIRST = 4000;
const LONGEST = 600000;
const ASKED = 3600000;

/** The pause before the next try: doubled each time, at least half of it, never what the server asked not to. */
export function pause(failures: number, retryAfter: number, chance: number): number {
  const own = Math.min(LONGEST, FIRST * Math.pow(2, Math.min(failures, 20) - 1)) * (0.5 + chance / 2);
  return Math.max(own, Math.min(ASKED, retryAfter * 1000) * (1 + chance / 10));
}

/** The oldest receipts that fit into one POST. */
export function batchOf(entries: readonly Entry[], most = MOST): Receipt[] {
  let size = 0;
  const receipts = entries.filter(waits).slice(0, most).map((entry) => entry.receipt);
  return receipts.filter((receipt, i) => (size += JSON.stringify(receipt).length + 1) < SIZE || !i);
}

/** Gives the flush of a page: resolves true when nothing waits any more. Calls during a round make one more round. */
export function createFlush(parts: FlushParts): () => Promise<boolean> {
  const { outbox, now } = parts;
  let running: Promise<boolean> | null = null;
  let again = false;
  let failures = 0;
  let alarm = 0;

  const settle = async (reply: Reply): Promise<void> => {
    for (const { id, ack, problem } of reply.outcomes) {
      await withLock(parts.site + "-chain", () => outbox.settle(id, ack, problem));
      if (problem) parts.problem("outbox-quarantined", problem);
    }
  };
  const rest = (delay: number): false => {
    const own = ++alarm; // the latest pause replaces those before it
    parts.later(() => own === alarm && void flush(), delay);
    return false;
  };
  const failed = async ({ retryAfter, foreign }: Reply): Promise<false> => {
    const delay = pause(++failures, retryAfter, parts.chance());
    if (foreign && failures === 1) parts.problem("receipt-endpoint");
    if (retryAfter) await outbox.wait(now() + delay);
    return rest(delay);
  };
  const round = async (): Promise<boolean> => {
    let most = MOST;
    for (;;) {
      const { entries, until } = await outbox.read();
      const batch = batchOf(entries, most);
      if (!batch.length || !parts.post) return !batch.length;
      if (until > now() && until < now() + 2 * ASKED) return rest(until - now()); // farther away: the clock was wrong then or is now
      const reply = await parts.post(batch);
      await settle(reply);
      if (reply.split) most = 1;
      else if (reply.outcomes.length < batch.length) return failed(reply);
      else failures = 0;
    }
  };
  const rounds = async (): Promise<boolean> => {
    let empty = false;
    do {
      again = false;
      empty = await withLock(parts.site, round);
    } while (again);
    running = null;
    if (empty) await parts.empty();
    return empty;
  };
  const flush = (): Promise<boolean> => {
    again = true;
    return running || (running = rounds());
  };
  return flush;
}
