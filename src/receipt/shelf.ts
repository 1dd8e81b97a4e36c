/** Several stores as one: the best that works takes an item, and what lies in any of them is found. */
import type { Item, Store } from "./stores.ts";

/** Items by key, wherever they lie. Nothing here rejects: the last store is the page's memory. */
export interface Shelf {
  all(): Promise<Readonly<Record<string, Item | undefined>>>;
  put(item: Item): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Milliseconds after which a store that does not answer counts as broken (Safari's IndexedDB can hang for ever). */
const PATIENCE = 2000;

const inTime = <T>(work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    work.then(resolve, reject);
    setTimeout(reject, PATIENCE);
  });

/** `stores`: tried in this order; one that fails is left out for the rest of the page. `problem` hears `outbox-<store>` of the one that takes over. */
export function createShelf(stores: readonly Store[], problem: (code: string) => void): Shelf {
  const broken: Record<string, 1> = {};
  /** Undefined where the store failed, now or before. */
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
  return {
    async all() {
      const items: Record<string, Item> = {};
      for (const store of stores) for (const item of (await ask(store, (s) => s.all())) || []) items[item.key] = item;
      return items;
    },
    // Into the best store that takes it and out of the lesser ones: so a lesser store's copy is always the newer.
    async put(item) {
      let done: boolean | undefined;
      for (const store of stores) {
        if (done) await ask(store, (s) => s.remove(item.key));
        else done = await ask(store, (s) => s.put(item).then(() => true));
      }
    },
    async remove(key) {
      for (const store of stores) await ask(store, (s) => s.remove(key));
    },
  };
}
