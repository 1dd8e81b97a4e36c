/**
 * Inert stand-ins for the globals of held vendors: no call throws, callbacks run without anything being sent, and what was called before
 * an answer is delivered once after a grant, dropped after a refusal.
 */
import { STUBS } from "../catalogue/stubs.ts";
import { gate } from "./handle.ts";
import { recorder, type Call } from "./inert.ts";
import { permittedName } from "./judge.ts";
import type { Listed } from "./settings.ts";

const globals = window as unknown as Record<string, unknown>;

let waiting = true;

const mayRun = (vendors: readonly string[]): boolean => vendors.some(permittedName);

/** Runs the callbacks among the arguments, later, and puts nothing in their place, so that nobody waits for a held vendor. */
function answer(args: Record<string, unknown>, all?: boolean): void {
  for (const key in args) {
    const value = args[key];
    try {
      if (typeof value === "function" && (all || /callback/i.test(key))) {
        args[key] = () => undefined;
        setTimeout(value as () => void, 0, "");
      } else if (all && value && typeof value === "object") answer(value as Record<string, unknown>);
    } catch {
      // A frozen argument keeps its callback; the vendor calls it after a grant.
    }
  }
}

/** `ym`: a function whose calls wait in `.a`; the vendor's snippet adopts it and its loader drains it. Gives what empties the queue. */
function queue(name: string, vendors: readonly string[]): () => void {
  const stub = function (id: unknown, method: unknown) {
    if (method === "init") counter(String(id));
    if (!mayRun(vendors)) answer(arguments as unknown as Record<string, unknown>, true);
    if (waiting || mayRun(vendors)) (stub.a = stub.a || []).push(arguments);
  } as { (id: unknown, method: unknown): void; a?: unknown[] };
  globals[name] = stub;
  return () => (stub.a = []);
}

/** Legacy `yaCounter<id>.reachGoal(...)` becomes `ym(id, "reachGoal", ...)`. */
function counter(id: string): void {
  const name = "yaCounter" + id;
  if (!globals[name]) globals[name] = recorder([], ([[method], args]) => (globals.ym as (...a: unknown[]) => void)(id, method, ...args));
}

/** `dataLayer`: an array whose `push` answers callbacks; a page that assigns its own array gets the same. */
function list(name: string, vendors: readonly string[]): () => void {
  let current: unknown[] = [];
  const equip = (array: unknown[]): void => {
    current = array;
    if (!Array.isArray(array)) return;
    const { push } = array;
    const value = (...items: unknown[]): number => {
      const may = mayRun(vendors);
      if (!may) items.forEach((item) => item && typeof item === "object" && answer(item as Record<string, unknown>, true));
      return may || waiting ? push.apply(array, items) : array.length;
    };
    Object.defineProperty(array, "push", { configurable: true, writable: true, value });
  };
  equip(current);
  Object.defineProperty(globals, name, { configurable: true, enumerable: true, get: () => current, set: equip });
  if (name === "dataLayer" && !globals.gtag) globals.gtag = function () {
    current.push(arguments);
  };
  return () => (current.length = 0);
}

/** `VK`: an object that only takes calls; they are noted for a replay after its vendor has loaded. */
function object(name: string, vendors: readonly string[]): () => void {
  const calls: Call[] = [];
  const value = (globals[name] = recorder([], (call) => void (waiting && calls.push(call))));
  gate.stubs.push({ name, vendors, value, calls });
  return () => (calls.length = 0);
}

const clears: (() => void)[] = [];

/**
 * Puts stand-ins where a vendor may not run now, or is started by the SDK; names that exist are left alone. `again`: after a withdrawal the
 * vendor's own function may wait for ever with the page's callbacks; a stand-in takes its place.
 */
export function installStubs(again?: boolean): void {
  for (const entry of STUBS.split(",")) {
    const [name, ...vendors] = entry.slice(1).split(" ");
    if ((name! in globals && !(again && entry[0] === "q")) || (mayRun(vendors) && !gate.vendors.some((v) => (v as Listed).managed && vendors.indexOf(v.id) >= 0))) continue;
    const clear = (entry[0] === "q" ? queue : entry[0] === "l" ? list : object)(name!, vendors);
    clears.push(() => mayRun(vendors) || clear());
  }
}

/** After a decision: calls for refused vendors are dropped and no longer kept; before one they wait. */
export function stubsDecided(): void {
  waiting = !gate.decision;
  if (!waiting) clears.forEach((clear) => clear());
}
