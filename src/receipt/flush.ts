/** Empties the outbox: in batches, one tab at a time, backing off while the server cannot store. */
import type { Receipt } from "../contract.ts";
import { json } from "./json.ts";
import { withLock } from "./lock.ts";
import { waits, type Entry, type Outbox } from "./outbox.ts";
import type { Reply } from "./reply.ts";
import type { Post } from "./send.ts";

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
  return receipts.filter((receipt, i) => (size += json(receipt).length + 1) < SIZE || !i);
}

/** What one page's flush remembers between rounds. */
interface Pace {
  failures: number;
  /** Number of the pause that counts; those before it were replaced. */
  alarm: number;
}

function rest({ later }: FlushParts, pace: Pace, delay: number, flush: () => unknown): false {
  const own = ++pace.alarm;
  later(() => own === pace.alarm && flush(), delay);
  return false;
}

async function settle({ outbox, site, problem }: FlushParts, reply: Reply): Promise<void> {
  for (const outcome of reply.outcomes) {
    await withLock(site + "-chain", () => outbox.settle(outcome.id, outcome.ack, outcome.problem));
    if (outcome.problem) problem("outbox-quarantined", outcome.problem);
  }
}

async function round(parts: FlushParts, pace: Pace, flush: () => unknown): Promise<boolean> {
  const { outbox, post, now } = parts;
  let most = MOST;
  for (;;) {
    const { entries, until } = await outbox.read();
    const batch = batchOf(entries, most);
    if (!batch.length || !post) return !batch.length;
    if (until > now() && until < now() + 2 * ASKED) return rest(parts, pace, until - now(), flush); // farther away: the clock was wrong then or is now
    const reply = await post(batch);
    await settle(parts, reply);
    if (reply.split) most = 1;
    else if (reply.outcomes.length === batch.length) pace.failures = 0;
    else {
      const delay = pause(++pace.failures, reply.retryAfter, parts.chance());
      if (reply.foreign && pace.failures === 1) parts.problem("receipt-endpoint");
      if (reply.retryAfter) await outbox.wait(now() + delay);
      return rest(parts, pace, delay, flush);
    }
  }
}

/** Gives the flush of a page: resolves true when nothing waits any more. Calls during a round make one more round. */
export function createFlush(parts: FlushParts): () => Promise<boolean> {
  const pace: Pace = { failures: 0, alarm: 0 };
  let running: Promise<boolean> | null = null;
  let again = false;
  const rounds = async (): Promise<boolean> => {
    let empty = false;
    do {
      again = false;
      empty = await withLock(parts.site, () => round(parts, pace, flush));
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
