/** Where the outbox can live: IndexedDB, else localStorage, else this page's memory. All answer in the same way. */
import { createStore, promisifyRequest } from "idb-keyval";
import { json } from "./json.ts";

/** One thing kept, under its own key. */
export interface Item {
  readonly key: string;
}

/** A place to keep items. Every method rejects where the place is blocked, full or broken. */
export interface Store {
  /** `idb`, `local`, `memory`: named in problems. */
  readonly name: string;
  all(): Promise<Item[]>;
  put(item: Item): Promise<void>;
  remove(key: string): Promise<void>;
}

/** IndexedDB in a database of its own. */
export function idbStore(database: string): Store {
  const store = createStore(database, "outbox");
  const write = async (change: (s: IDBObjectStore) => unknown): Promise<void> =>
    store("readwrite", (s) => {
      change(s);
      return promisifyRequest(s.transaction); // done when it is on disk, not when it is queued
    });
  return {
    name: "idb",
    all: async () => store("readonly", (s) => promisifyRequest(s.getAll() as IDBRequest<Item[]>)),
    put: (item) => write((s) => s.put(item, item.key)),
    remove: (key) => write((s) => s.delete(key)),
  };
}

/** localStorage, one key an item, all beginning with `prefix`. */
export function localStore(prefix: string): Store {
  return {
    name: "local",
    all: async () => {
      const items: Item[] = [];
      for (const key of Object.keys(localStorage)) {
        if (key.indexOf(prefix)) continue;
        try {
          items.push(JSON.parse(localStorage.getItem(key)!) as Item);
        } catch {
          // Somebody else wrote under our prefix.
        }
      }
      return items;
    },
    put: async (item) => {
      const text = json(item);
      localStorage.setItem(prefix + item.key, text);
      if (localStorage.getItem(prefix + item.key) !== text) throw new Error(prefix); // held, or a browser that forgets silently
    },
    remove: async (key) => localStorage.removeItem(prefix + key),
  };
}

/** Lives as long as the page. */
export function memoryStore(): Store {
  const items: Record<string, Item> = {};
  return {
    name: "memory",
    all: async () => Object.keys(items).map((key) => items[key]!),
    put: async (item) => void (items[item.key] = item),
    remove: async (key) => void delete items[key],
  };
}
