/** The outbox: every receipt of this device that is not acknowledged, and the history for "my choices". */
import type { Acknowledgement, Decision, Receipt, StoredReceipt } from "../contract.ts";
import type { Chain } from "./build.ts";
import { createShelf, type Shelf } from "./shelf.ts";
import type { Item, Store } from "./stores.ts";

/** A receipt as it is kept; `key` is its id. */
export interface Entry extends StoredReceipt, Item {
  /** Rank on this device: clocks go back, this does not. */
  readonly n: number;
}

/** Everything kept, sorted out; entries oldest first. */
export interface Kept {
  readonly entries: readonly Entry[];
  readonly chain: Chain | null;
  /** The decision recorded last, see `markOf`; empty: none. */
  readonly mark: string;
  /** Marks of decisions recorded before it in its very second, which the cookie's time does not tell from it. */
  readonly also: readonly string[];
  /** That decision itself; null: none, or recorded by an older version. */
  readonly last: Decision | null;
  /** Milliseconds since 1970 before which the server asked not to be troubled; 0: none. */
  readonly until: number;
}

export interface Outbox {
  read(): Promise<Kept>;
  /** Puts a new receipt, its decision and the decision's mark, makes room for it, and moves the chain on if the receipt belongs to it. */
  add(made: { readonly receipt: Receipt; readonly secret: string }, mark: string, last?: Decision): Promise<Entry>;
  /** Marks a receipt as acknowledged, or as refused for good. */
  settle(id: string, ack: Acknowledgement | null, quarantined: string | null): Promise<void>;
  /** Keeps the server's wish to be left alone until then. */
  wait(until: number): Promise<void>;
}

/** Most receipts that wait; beyond it the oldest goes, which a later decision has superseded. */
const WAITING = 200;
/** Most receipts in the history: acknowledged, or refused for good. */
const HISTORY = 50;
/** True while the server has not said what became of it. */
export function waits(entry: StoredReceipt): boolean {
  return !entry.ack && !entry.quarantined;
}

/** What may stay in the browser once the server has the receipt: no device id, nothing of where the visitor was. */
function bare(receipt: Receipt): Receipt {
  return Object.assign({}, receipt, { page: "/", device: undefined, zone: undefined });
}

/** The oldest entries that must go so that one more makes no more than `most`. */
const surplus = (entries: readonly Entry[], most: number): readonly Entry[] => entries.slice(0, Math.max(0, entries.length + 1 - most));

async function read(shelf: Shelf): Promise<Kept> {
  const items = await shelf.all();
  const entries = Object.keys(items).map((key) => items[key] as Entry).filter((item) => item.receipt);
  const { until } = (items["wait"] || { until: 0 }) as { until: number };
  const { mark, also, last, device, prev } = (items["state"] || { mark: "" }) as { mark: string; also?: string[]; last?: Decision; device?: string; prev?: string };
  return { entries: entries.sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1)), chain: device && prev ? { device, prev } : null, mark, also: also || [], last: last || null, until };
}

/** `problem` hears `outbox-<store>` when a lesser store has to do, and `outbox-full`. */
export function openOutbox(stores: readonly Store[], problem: (code: string) => void): Outbox {
  const shelf = createShelf(stores, problem);
  const { put, remove } = shelf;
  return {
    read: () => read(shelf),
    async add({ receipt, secret }, mark, decision) {
      const { entries, mark: before, also, last: earlier } = await read(shelf);
      const superseded = surplus(entries.filter(waits), WAITING);
      for (const { key } of superseded) await remove(key);
      if (superseded.length) problem("outbox-full");
      const last = entries[entries.length - 1];
      const entry: Entry = { key: receipt.id, n: last ? last.n + 1 : 0, receipt, secret, ack: null, quarantined: null };
      await put(entry);
      const same = earlier && decision && earlier.time === decision.time ? also.concat(before) : [];
      await put(Object.assign({ key: "state", mark, also: same, last: decision }, receipt.device && { device: receipt.device, prev: receipt.id }));
      return entry;
    },
    async settle(id, ack, quarantined) {
      const { entries, chain, mark, also, last } = await read(shelf);
      const entry = entries.filter(({ key }) => key === id)[0];
      if (!entry || entry.ack) return; // acknowledged to another tab meanwhile: what is left of it has no device and would go as an unlinked refusal does
      const { receipt } = entry;
      if (ack && !receipt.device) await remove(id);
      else await put(Object.assign({}, entry, { receipt: ack ? bare(receipt) : receipt, ack, quarantined }));
      if (chain && chain.prev === id && !receipt.choices.some((c) => c.g)) await put({ key: "state", mark, also, last } as Item);
      for (const { key } of surplus(entries.filter((e) => !waits(e)), HISTORY)) await remove(key);
    },
    wait: (until) => put({ key: "wait", until } as Item),
  };
}
