/**
 * Inert stand-ins for the globals of held vendors: no call throws, callbacks run without anything being sent, and what was called before
 * an answer is kept, to be delivered once after a grant.
 */
import type { StandIn } from "../contract.ts";
import { STUBS } from "../catalogue/stubs.ts";
import { gate } from "./handle.ts";
import { permitted, permittedName } from "./permits.ts";
import { whenReady } from "./ready.ts";
import { recorder } from "./recorder.ts";

/** A stand-in with the calls that wait in it. */
interface Stub {
  readonly name: string;
  readonly vendors: readonly string[];
  calls: unknown[];
  value?: unknown;
}

const globals = window as unknown as Record<string, unknown>;
const mayRun = (stub: Stub): boolean => stub.vendors.some(permittedName);

/** Runs the callbacks among the arguments, later, and puts nothing in their place, so that nobody waits for a held vendor. A frozen argument keeps its own. */
function answer(args: object, depth: number): void {
  for (const key of Object.keys(args)) {
    const value = (args as Record<string, unknown>)[key];
    if (typeof value === "function") {
      // Metrika's callers say after their callback, or beside it, whose `this` it wants: a form that submits itself.
      const context = (args as { ctx?: unknown }).ctx || (args as unknown[])[+key + 1];
      if (depth < 2 && /^\d|callback/i.test(key) && Reflect.set(args, key, () => undefined)) setTimeout(value.bind(context), 0, "");
    } else if (depth) answer(Object(value) as object, depth - 1);
  }
}

/** An array whose `push` answers the callbacks of a held call. */
function list(stub: Stub, next: unknown): unknown {
  if (Array.isArray(next)) {
    stub.calls = next;
    const { push } = next;
    next.push = (...items) => {
      // A function that is pushed is the vendor's to run.
      if (!mayRun(stub)) answer(items, 2);
      return push.apply(next, items);
    };
  }
  return next;
}

/** `ym`: a function whose calls wait in `.a`; the vendor's snippet adopts it and its loader drains it. */
function queue(stub: Stub): unknown {
  const a = list(stub, []) as unknown[];
  // `yaCounter<id>.reachGoal(...)` becomes `ym(id, "reachGoal", ...)`.
  const counter = (id: unknown): void => {
    const legacy = "yaCounter" + id;
    globals[legacy] = globals[legacy] || recorder((path, args) => (globals.ym as (...a: unknown[]) => void)(id, path[0], ...args));
  };
  (gate.config.vendors || []).map(({ id }) => +id! && counter(id));
  // A snippet of before 2019 names its counter in a function that waits for the loader; the page calls it by that name all the same.
  whenReady(() => [...document.scripts].map(({ text }) => text.replace(/yaCounter(\d+)/g, (_, id: string) => (counter(id), ""))));
  return Object.assign(function () {
    const [id, method] = arguments as unknown as readonly unknown[];
    if (method === "init") counter(id);
    a.push(arguments);
  }, { a });
}

/** `dataLayer`: an array; a page that assigns its own gets the same. */
function accessor(stub: Stub): unknown {
  let current: unknown;
  const set = (next: unknown): void => {
    current = list(stub, next);
  };
  set([]);
  Object.defineProperty(globals, stub.name, { configurable: true, enumerable: true, get: () => current, set });
  return current;
}

/**
 * Puts stand-ins where a vendor may not run now, or is started by the SDK; names that exist are left alone. `again`: after a withdrawal the
 * vendor's own function may wait for ever with the page's callbacks; a stand-in takes its place. One that may run keeps its own. `waits`: is this
 * vendor of the page's, but not there yet? By default those that the SDK starts.
 */
export function installStubs(again?: boolean, waits: (id: string) => unknown = (id) => gate.vendors.some((v) => v.managed && v.id === id)): void {
  STUBS.split(",").forEach((entry, i) => {
    const [name, ...vendors] = entry.split(" ");
    const stub: Stub = { name: name!, vendors, calls: [] };
    if ((name! in globals && (i || !again)) || ((i > 8 || mayRun(stub)) && (again || !vendors.some(waits)))) return;
    // `VK`: an object that only takes calls, which are made on the real one after its vendor has loaded.
    const note = (...call: [readonly string[], unknown[]]): void => {
      // UIS sends a form's request and calls back, Jivo tells a visitor's number; what others call back with (a map) is theirs alone to give.
      if (/Co|ji/.test(entry) && !mayRun(stub)) answer(call[1], 0);
      stub.calls.push(call);
    };
    globals[name!] = i > 2 ? (stub.value = recorder(note, [name!])) : (i ? accessor : queue)(stub);
    gate.stubs.push(stub as StandIn);
  });
  globals.gtag = globals.gtag || function () {
    (globals.dataLayer as unknown[]).push(arguments);
  };
}

/** Does this call only set its counter up (Metrika, gtag, GTM, Top.Mail.ru)? */
const setsUp = (call: unknown): boolean => Object.values(Object(call) as object).some((word) => ["init", "config", "js", "gtm.js", "pageView"].includes(word as string));

/**
 * Before a decision changes: what was called under a refusal is dropped, but for what sets a counter up: the visitor may agree on this very page, and a
 * counter that was never set up would keep the page's callbacks for ever, and a map that was not drawn would leave its place empty. A captcha waits for the
 * visitor's own act, whatever the answer.
 */
export function stubsDecided(): void {
  if (!gate.decision) return;
  for (const stub of gate.stubs as readonly Stub[]) if (!/maps|cap|DG/.test(stub.name) && !mayRun(stub)) stub.calls.splice(0, 1e9, ...stub.calls.filter(setsUp));
  // So is a pixel that stands nowhere in the page: its address names where the visitor was meanwhile.
  for (const tag of gate.held) if (tag.category > 1 && tag.kind === "img" && !tag.element!.isConnected && !permitted(tag)) tag.state = "dropped";
}
