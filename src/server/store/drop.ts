/**
 * End of term, the same for both stores: portion by portion, so that receipts are taken in between and no statement runs long, each portion in one
 * commit with what the journal says of the run so far.
 */
import type { ArchiveStore, JournalEntry, TreeHead } from "./store.ts";

/** Places looked through in one commit. */
const PORTION = 2000;
const DAY_MS = 86_400_000;

/** Receipts of a site on these places of a day that were received before a time, milliseconds since 1970. `to` is exclusive. */
export interface Portion {
  readonly site: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
}

/** What a store can do for it. `key` names the run: its one journal entry is written again as it goes on. */
export interface Ending {
  /** Days whose tree was begun before this time (ISO 8601 UTC), with its size. Receipts are logged within a minute, so no other day holds one that old. */
  begun(before: string): Promise<readonly { readonly day: number; readonly size: number }[]>;
  /** Destroys the portion and, if anything was in it, notes `entry` of how many, in one commit. */
  destroy(portion: Portion, key: object, entry: (count: number) => JournalEntry): Promise<number>;
  /** Takes log and heads of a day that has no receipt any more and notes `entry` of its last head, in one commit; null if it has one, or cannot be ended now. */
  close(day: number, key: object, entry: (head: TreeHead) => JournalEntry): Promise<TreeHead | null>;
}

/** The `drop` of a store. By the time received: a device's clock, which the id's day comes from, neither shortens a term nor prolongs it. */
export function dropWith(ending: Ending): ArchiveStore["drop"] {
  return async (site, day, note) => {
    const key = {};
    const before = day * DAY_MS;
    const days: Record<number, number> = {};
    const heads: TreeHead[] = [];
    let total = 0;
    for (const tree of await ending.begun(new Date(before).toISOString())) {
      for (let from = 0; from < tree.size; from += PORTION) {
        const portion = { site, day: tree.day, from, to: Math.min(from + PORTION, tree.size), before };
        const count = await ending.destroy(portion, key, (n) => note(total + n, heads, { ...days, [tree.day]: (days[tree.day] ?? 0) + n }));
        if (count > 0) days[tree.day] = (days[tree.day] ?? 0) + count;
        total += count;
      }
      const head = tree.day === 0 ? null : await ending.close(tree.day, key, (h) => note(total, [...heads, h], days));
      if (head) heads.push(head);
    }
    return total;
  };
}
