/** Everything impure that the receipt part needs, in one place, so that tests can bring their own. */
import { randomBytes, type RandomBytes } from "./random.ts";
import { idbStore, localStore, memoryStore, type Store } from "./stores.ts";

/** What the outside world adds; injected in tests. */
export interface BuildWorld {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: RandomBytes;
  /** Path of the page. */
  readonly path: () => string;
}

/** The browser this runs in. */
export const browserWorld: BuildWorld = { now: () => Date.now(), random: randomBytes, path: () => location.pathname };

/** What the part takes from the browser; tests bring their own. */
export interface PartWorld extends BuildWorld {
  readonly stores: readonly Store[];
  readonly later: (then: () => void, delay: number) => void;
  readonly chance: () => number;
  /** Hears `online`, `pagehide` and the gate's `soglasie:change`. */
  readonly on: (type: string, listener: () => void) => void;
}

/** The browser's own world: IndexedDB, else localStorage, else memory, under names that carry the site. */
export function partWorld(site: string): PartWorld {
  return Object.assign({}, browserWorld, {
    stores: [idbStore("soglasie-" + site), localStore("soglasie:" + site + ":"), memoryStore()],
    later: (then: () => void, delay: number) => void setTimeout(then, delay),
    chance: Math.random,
    on: (type: string, listener: () => void) => addEventListener(type, listener, true), // the change is told to the document and does not bubble
  });
}
