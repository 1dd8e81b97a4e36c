/**
 * The outbox: every receipt of this device that is not acknowledged, and the history for "my choices". An item is put before anything is
 * sent. When a store fails, the next one takes over for the rest of the page; what lies in any of them is found again later.
 */
import type { Acknowledgement, Receipt, StoredReceipt } from "../contract.ts";
import type { Chain } from "./build.ts";
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
  /** Milliseconds since 1970 before which the server asked not to be troubled; 0: none. */
  readonly until: number;
}

export interface Outbox {
  read(): Promise<Kept>;
  /** Puts a new receipt and the mark of its decision, makes room for it, and moves the chain on if the receipt belongs to it. */
  add(made: { readonly receipt: Receipt; readonly secret: string }, mark: string): Promise<Entry>;
  /** Marks a receipt as acknowledged, or as refused for good. */
  settle(id: string, ack: Acknowledgement | null, quarantined: string | null): Promise<void>;
  /** Keeps the server's wish to be left alone until then. */
  wait(until: number): Promise<void>;
}

/** Most receipts that wait; beyond it the oldest goes, which a later decision has superseded. */
const WAITING = 200;
/** Most receipts in the history: acknowledged, or refused for good. */
const HISTORY = 50;
/** Milliseconds after which a store that does not answer counts as broken (Safari's IndexedDB can hang for ever). */
const PATIENCE = 2000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    work.then(resolve, reject);
    setTimeout(reject, PATIENCE);
  });

/** True while the server has not said what became of it. */
export function waits(entry: StoredReceipt): boolean {
  return !entry.ack && !entry.quarantined;
}

/** What may stay in the browser once the server has the receipt: no device id, nothing of where the visitor was. */
function bare(receipt: Receipt): Receipt {
  return Object.assign({}, receipt, { page: "/", device: undefined, zone: undefined });
}

/** `stores`: tried in this order; `problem` hears `outbox-<store>` when a lesser one has to do. */
export function openOutbox(stores: readonly Store[], problem: (code: string) => void): Outbox {
  const broken: Record<string, 1> = {};
  /** Undefined where the store failed, now or before on this page. */
  const ask = async <T>(store: Store, work: (store: Store) => Promise<T>): Promise<T | undefined> => {
    const { name } = store;
    try {
      return broken[name] ? undefined : await inTime(work(store));
    } catch {
      const next = stores[stores.indexOf(store) + 1];
      if (next && !broken[name]) problem("outbox-" + next.name);
      broken[name] = 1;
      return undefined;
    }
  };
  const remove = async (key: string): Promise<void> => {
    for (const store of stores) await ask(store, (s) => s.remove(key));
  };
  /** Into the best store that takes it, and out of the lesser ones: so a lesser store's copy is always the newer. */
  const put = async (item: Item): Promise<void> => {
    let done: boolean | undefined;
    for (const store of stores) {
      if (done) await ask(store, (s) => s.remove(item.key));
      else done = await ask(store, (s) => s.put(item).then(() => true));
    }
  };
  const read = async (): Promise<Kept> => {
    const items: Record<string, Item | undefined> = {};
    for (const store of stores) for (const item of (await ask(store, (s) => s.all())) || []) items[item.key] = item;
    const entries = Object.keys(items).map((key) => items[key] as Entry).filter((item) => item.receipt);
    const { until } = (items["wait"] || { until: 0 }) as { until: number };
    const { mark, device, prev } = (items["state"] || { mark: "" }) as { mark: string; device?: string; prev?: string };
    return { entries: entries.sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1)), chain: device && prev ? { device, prev } : null, mark, until };
  };
  return {
    read,
    async add({ receipt, secret }, mark) {
      const { entries } = await read();
      const waiting = entries.filter(waits);
      for (const old of waiting.slice(0, Math.max(0, waiting.length + 1 - WAITING))) await remove(old.key);
      if (waiting.length >= WAITING) problem("outbox-full");
      const last = entries[entries.length - 1];
      const entry: Entry = { key: receipt.id, n: last ? last.n + 1 : 0, receipt, secret, ack: null, quarantined: null };
      await put(entry);
      await put(Object.assign({ key: "state", mark }, receipt.device && { device: receipt.device, prev: receipt.id }));
      return entry;
    },
    async settle(id, ack, quarantined) {
      const { entries, chain, mark } = await read();
      const entry = entries.filter((e) => e.key === id)[0];
      if (!entry) return;
      const { receipt } = entry;
      if (ack && !receipt.device) await remove(id);
      else await put(Object.assign({}, entry, { receipt: ack ? bare(receipt) : receipt, ack, quarantined }));
      if (chain && chain.prev === id && !receipt.choices.some((c) => c.g)) await put({ key: "state", mark } as Item);
      const history = entries.filter((e) => !waits(e));
      for (const old of history.slice(0, Math.max(0, history.length + 1 - HISTORY))) await remove(old.key);
    },
    wait: (until) => (until ? put({ key: "wait", until } as Item) : remove("wait")),
  };
}
