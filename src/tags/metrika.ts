/**
 * What a Metrika counter of the site's own snippet gets: session replay, click map, e-commerce and first-party parameters only where the
 * config names them, addresses cut. Every call to `ym` passes here, those that wait and those to come.
 */
import type { GateHandle } from "../contract.ts";
import { arrivalUrl, cleanReferrer, cleanUrl } from "./arrival.ts";
import { entriesOf } from "./entries.ts";
import { trap } from "./trap.ts";

type Globals = Record<string, unknown>;
type Queue = { (...args: unknown[]): unknown; a?: ArrayLike<unknown>[] };
type Options = Record<string, unknown>;

const METRIKA = "yandex-metrika";

/** Options of each counter that was started, by its number. */
export const counters = new Map<string, Options>();

const tamed = new WeakSet<object>();

/** Options of `init` as the config allows them; the old way to its counter, `yaCounter<id>.hit(…)`, gets cut addresses too. */
export function metrikaOptions(gate: GateHandle, id: unknown, given: Options = {}): Options {
  const entries = entriesOf(gate, METRIKA);
  const { sessionReplay, ecommerce } = entries.find((entry) => entry.id === "" + id) || entries[0] || {};
  const webvisor = !!(sessionReplay && given.webvisor);
  if (webvisor) gate.parts.mask!.mask();
  const options = Object.assign({}, given, {
    url: arrivalUrl(gate),
    referrer: given.referrer === undefined ? cleanReferrer(gate) : cleanUrl(gate, given.referrer),
    webvisor,
    clickmap: !!(sessionReplay && given.clickmap),
    ecommerce: (ecommerce && given.ecommerce) || false,
    childIframe: false,
  });
  counters.set("" + id, options);
  trap(window as unknown as Globals, "yaCounter" + id, (counter) => {
    if (counter) trap(counter as Globals, "hit", (hit) => (...args: unknown[]) => (hit as Queue).apply(counter, tame(gate, [id, "hit", ...args])!.slice(2)));
    return counter;
  });
  return options;
}

/** Arguments of one call as they may go on; null: the call is dropped. */
function tame(gate: GateHandle, args: unknown[]): unknown[] | null {
  const method = "" + args[1];
  if (method === "init") args[2] = metrikaOptions(gate, args[0], args[2] as Options | undefined);
  if (/^(hit|extLink|file)$/.test(method)) args[2] = cleanUrl(gate, args[2] || location.href);
  const more = args[3] as Options | undefined;
  if (method === "hit" && more && more.referer) args[3] = Object.assign({}, more, { referer: cleanUrl(gate, more.referer) });
  return method.startsWith("firstParty") && !entriesOf(gate, METRIKA).some((entry) => entry.ecommerce) ? null : args;
}

/** Stands between the page and `ym` from now on; to be called before the vendor's script is released. */
export function tameMetrika(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  if (tamed.has(globals)) return;
  tamed.add(globals);
  const once = (handler: ProxyHandler<Queue>) => (target: unknown): unknown => {
    if (typeof target !== "function" || tamed.has(target)) return target;
    const { a } = target as Queue;
    // In place: the stand-in goes on pushing into this very array.
    if (a) a.splice(0, a.length, ...a.map((call) => tame(gate, ([] as unknown[]).slice.call(call))).filter((call): call is unknown[] => !!call));
    const proxy = new Proxy(target as Queue, handler);
    tamed.add(proxy);
    return proxy;
  };
  trap(globals, "ym", once({
    apply(target, self, args: unknown[]) {
      const next = tame(gate, args);
      return next ? Reflect.apply(target, self, next) : undefined;
    },
  }));
  const Ya = (globals.Ya = globals.Ya || {}) as Globals;
  for (const name of ["Metrika", "Metrika2"]) trap(Ya, name, once({ construct: (target, [given]: [Options]) => Reflect.construct(target, [metrikaOptions(gate, given.id, given)]) as object }));
}
