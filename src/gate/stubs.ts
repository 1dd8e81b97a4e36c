/**
 * Inert stand-ins for the globals of held vendors: no call throws, callbacks run without anything being sent, and what was called before
 * an answer is delivered once after a grant, dropped after a refusal.
 */
import { STUBS } from "../catalogue/stubs.ts";
import { getSettings, permittedName } from "./judge.ts";

type Call = readonly [path: readonly string[], args: unknown[]];
interface Stub {
  readonly name: string;
  readonly vendors: readonly string[];
  /** What stands at `window[name]`. */
  value: unknown;
  /** Empties the queue. */
  clear(): void;
  /** Calls on an object that cannot queue by itself. */
  readonly calls: Call[] | null;
}

const globals = window as unknown as Record<string, unknown>;
const stubs: Stub[] = [];
let waiting = true;

const nothing = (): void => undefined;
const mayRun = (vendors: readonly string[]): boolean => vendors.some(permittedName);

/** Runs the callbacks among the arguments, later, and puts nothing in their place, so that nobody waits for a held vendor. */
function settle(args: Record<string, unknown>, list: boolean): void {
  for (const key of Object.keys(args)) {
    const value = args[key];
    if (typeof value === "function" && (list || /callback/i.test(key))) {
      args[key] = nothing;
      setTimeout(value as () => void, 0, "");
    } else if (list && value && typeof value === "object") settle(value as Record<string, unknown>, false);
  }
}

function quietly(args: object): void {
  try {
    settle(args as Record<string, unknown>, true);
  } catch (_) {
    // A frozen argument keeps its callback; the vendor calls it after a grant.
  }
}

/** `ym`: a function whose calls wait in `.a`; the vendor's snippet adopts it and its loader drains it. */
function queue(name: string, vendors: readonly string[]): Stub {
  const stub = function () {
    const args = Array.prototype.slice.call(arguments) as unknown[];
    if (name === "ym" && args[1] === "init") counter(args[0]);
    if (!mayRun(vendors)) quietly(arguments);
    if (waiting || mayRun(vendors)) (stub.a = stub.a || []).push(arguments);
  } as { (): void; a?: unknown[] };
  return { name, vendors, value: stub, calls: null, clear: () => (stub.a = []) };
}

/** Legacy `yaCounter<id>.reachGoal(...)` becomes `ym(id, "reachGoal", ...)`. */
function counter(id: unknown): void {
  const name = "yaCounter" + String(id);
  if (globals[name]) return;
  const method = (key: string) => (...args: unknown[]) => (globals.ym as (...a: unknown[]) => void)(id, key, ...args);
  globals[name] = new Proxy({}, { get: (own: Record<string, unknown>, key) => (key in own || typeof key !== "string" || key === "then" ? own[key as string] : method(key)) });
}

/** `dataLayer`: an array whose `push` answers callbacks; a page that assigns its own array gets the same. */
function list(name: string, vendors: readonly string[]): Stub {
  let current: unknown[] = [];
  const equip = (array: unknown): void => {
    if (!Array.isArray(array)) return;
    current = array;
    const native = array.push;
    Object.defineProperty(array, "push", {
      configurable: true,
      writable: true,
      value: (...items: unknown[]) => {
        if (mayRun(vendors)) return native.apply(array, items);
        items.forEach((item) => item && typeof item === "object" && quietly(item));
        return waiting ? native.apply(array, items) : array.length;
      },
    });
  };
  equip(current);
  if (name === "dataLayer" && !globals.gtag) {
    globals.gtag = function () {
      (globals[name] as unknown[]).push(arguments);
    };
  }
  const stub: Stub = { name, vendors, value: current, calls: null, clear: () => (current.length = 0) };
  Object.defineProperty(globals, name, { configurable: true, enumerable: true, get: () => stub.value, set: (next) => equip((stub.value = next)) });
  return stub;
}

/** An object that only takes calls (`VK.Retargeting.Init()`): every path exists, every call is noted for a replay. */
function recorder(path: readonly string[], note: (call: Call) => void): unknown {
  const own: Record<string, unknown> = {};
  return new Proxy(nothing, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => "";
      if (typeof key !== "string" || key === "then" || key === "toJSON") return undefined;
      return key in own ? own[key] : (own[key] = recorder(path.concat(key), note));
    },
    set: (_, key, value) => ((own[String(key)] = value), true),
    apply: (_, __, args: unknown[]) => (note([path, args]), recorder([], nothing)),
    construct: () => recorder([], nothing) as object,
  });
}

function object(name: string, vendors: readonly string[]): Stub {
  const calls: Call[] = [];
  const note = (call: Call): void => void (waiting && calls.push(call));
  return { name, vendors, value: recorder([], note), calls, clear: () => (calls.length = 0) };
}

/** Puts stand-ins where a vendor may not run now, or is started by the SDK; names that exist are left alone. */
export function installStubs(): void {
  const { vendors: listed } = getSettings();
  for (const [name, kind, ids] of STUBS) {
    const vendors = ids.split(" ");
    if (name in globals || (mayRun(vendors) && !listed.some((v) => vendors.indexOf(v.id) >= 0))) continue;
    const stub = (kind === "q" ? queue : kind === "l" ? list : object)(name, vendors);
    if (kind !== "l") globals[name] = stub.value;
    stubs.push(stub);
  }
}

/** After a decision: calls for refused vendors are dropped and no longer kept; before one they wait. */
export function stubsDecided(decided: boolean): void {
  waiting = !decided;
  if (decided) stubs.forEach((stub) => mayRun(stub.vendors) || stub.clear());
}

/** Makes way for a released vendor: removes its object stand-in and gives the replay of its calls, to be run when its script has loaded. */
export function makeWay(vendor: string): () => void {
  const mine = stubs.filter((stub) => stub.calls && stub.vendors.indexOf(vendor) >= 0);
  mine.forEach((stub) => globals[stub.name] === stub.value && delete globals[stub.name]);
  return () => mine.forEach(replay);
}

function replay(stub: Stub): void {
  for (const [path, args] of stub.calls!.splice(0)) {
    let self: unknown;
    let target: unknown = globals[stub.name];
    for (const key of path) target = (self = target) && (target as Record<string, unknown>)[key];
    if (typeof target === "function") target.apply(self, args);
  }
}
