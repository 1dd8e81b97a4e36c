/** What this site has kept on this device: names only, never values; and how it is deleted. */
import type { CookieClass, GateHandle } from "../contract.ts";

/** Where something is kept. */
export type DeviceStore = "cookie" | "local" | "session" | "database" | "cache";

/** One cookie, storage key, database or cache. */
export interface Kept {
  readonly name: string;
  readonly store: DeviceStore;
  readonly is: CookieClass;
  /** When it ends, in milliseconds since 1970; null: with the session; undefined: the browser does not say. */
  readonly ends?: number | null | undefined;
}

interface Found {
  readonly name: string;
  readonly store: DeviceStore;
  readonly value?: string;
  readonly ends?: number | null | undefined;
}

/** Listed by the Cookie Store API; engines tell less than all of it. */
interface ListedCookie {
  readonly name: string;
  readonly value?: string;
  readonly expires?: number | null;
}

/** The browser's stores; each may be missing. */
export interface DeviceStores {
  readonly cookieStore?: { getAll(): Promise<readonly ListedCookie[]> };
  readonly indexedDB?: IDBFactory;
  readonly caches?: CacheStorage;
}

/** What we keep ourselves needs no guess. */
const OURS: CookieClass = { category: "essential", vendor: null, confidence: 1, why: "operator" };

function isOurs({ config }: GateHandle, name: string, store: DeviceStore): boolean {
  return store === "cookie" ? name === (config.cookie?.name ?? "soglasie") : /^soglasie[-:]/.test(name);
}

/** Everything that script can see, classified, known things first; stores that are blocked count as empty. */
export async function readDevice(gate: GateHandle, stores: DeviceStores = window as DeviceStores, now = Date.now()): Promise<Kept[]> {
  const found = [
    ...(await readCookies(gate, stores)),
    ...keysOf("local", () => localStorage),
    ...keysOf("session", () => sessionStorage),
    ...(await quietly(async () => (await stores.indexedDB!.databases()).map(({ name = "" }) => ({ name, store: "database" })))),
    ...(await quietly(async () => (await stores.caches!.keys()).map((name) => ({ name, store: "cache" })))),
  ];
  const kept = await Promise.all(
    found.map(async ({ name, store, value, ends }): Promise<Kept> => {
      const input = { name, domain: location.hostname, ...(value ? { value } : {}), ...(ends ? { maxAgeSeconds: Math.max(0, (ends - now) / 1000) } : {}) };
      return { name, store, ends, is: isOurs(gate, name, store) ? OURS : await gate.api.classifyCookie(input) };
    }),
  );
  const unknown = ({ is }: Kept): number => +(!is.category || is.why === "shape");
  return kept.sort((a, b) => unknown(a) - unknown(b));
}

/** Deletes it; false: it is still there. */
export async function removeKept(gate: GateHandle, { name, store }: Kept, stores: DeviceStores = window as DeviceStores): Promise<boolean> {
  try {
    if (store === "cookie") return gate.parts.sdk!.erase(name);
    if (store === "cache") return await stores.caches!.delete(name);
    if (store === "database") return await dropDatabase(stores.indexedDB!, name);
    const storage = store === "local" ? localStorage : sessionStorage;
    storage.removeItem(name);
    return storage.getItem(name) === null;
  } catch {
    return false;
  }
}

async function readCookies(gate: GateHandle, { cookieStore }: DeviceStores): Promise<Found[]> {
  const listed = cookieStore ? await quietly(async () => (await cookieStore.getAll()).map(({ name, value, expires }) => ({ name, store: "cookie", value, ends: expires }))) : [];
  const pairs = gate.natives.getCookie().split("; ").map((pair) => /^([^=]*)=?(.*)$/s.exec(pair)!);
  const seen = pairs.filter(([pair]) => pair).map(([, name = "", value = ""]): Found => ({ name, store: "cookie", value }));
  return [...listed, ...seen.filter(({ name }) => !listed.some((one) => one.name === name))];
}

function keysOf(store: "local" | "session", storage: () => Storage): Found[] {
  try {
    return Object.entries(storage()).map(([name, value]) => ({ name, store, value: String(value) }));
  } catch {
    return [];
  }
}

/** What cannot be listed here counts as empty. */
async function quietly(list: () => Promise<unknown>): Promise<Found[]> {
  try {
    return (await list()) as Found[];
  } catch {
    return [];
  }
}

/** A page that has it open keeps it: then it goes when that page does, which is not now. */
function dropDatabase(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = request.onblocked = () => resolve(false);
  });
}
