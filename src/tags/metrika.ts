/**
 * What a Metrika counter of the site's own snippet gets: session replay, click map, e-commerce and first-party parameters only where the
 * config names them, addresses cut. Every call to `ym` passes here, those that wait and those to come.
 */
import type { CatalogueVendorConfig } from "../config/types.ts";
import type { GateHandle } from "../contract.ts";
import { arrivalUrl, cleanReferrer, cleanUrl } from "./arrival.ts";
import { trap } from "./trap.ts";

type Globals = Record<string, unknown>;
type Queue = { (...args: unknown[]): unknown; a?: ArrayLike<unknown>[] };
type Options = Record<string, unknown>;

/** Options of each counter that was started, by its number. */
export const counters = new Map<string, Options>();

const tamed = new WeakSet<object>();

/** Options of `init` as the config allows them. */
export function metrikaOptions(gate: GateHandle, id: unknown, given: Options = {}): Options {
  const entries = (gate.config.vendors || []).filter((v): v is CatalogueVendorConfig => "use" in v && v.use === "yandex-metrika");
  const { sessionReplay = false, ecommerce = false } = entries.find((v) => v.id === String(id)) || entries[0] || {};
  if (sessionReplay && given.webvisor) gate.parts.mask!.mask();
  const referrer = given.referrer === undefined ? cleanReferrer(gate) : cleanUrl(gate, String(given.referrer));
  const options = { ...given, url: arrivalUrl(gate), referrer, webvisor: sessionReplay && !!given.webvisor, clickmap: sessionReplay && !!given.clickmap, ecommerce: ecommerce ? given.ecommerce || false : false, childIframe: false };
  counters.set(String(id), options);
  return options;
}

/** Arguments of one call as they may go on; null: the call is dropped. */
function tame(gate: GateHandle, args: unknown[]): unknown[] | null {
  const [id, method] = args;
  if (method === "init") args[2] = metrikaOptions(gate, id, args[2] as Options | undefined);
  else if (method === "hit") {
    args[2] = cleanUrl(gate, String(args[2] || location.href));
    const more = args[3] as Options | undefined;
    if (more && more.referer) args[3] = { ...more, referer: cleanUrl(gate, String(more.referer)) };
  } else if (method === "extLink" || method === "file") args[2] = cleanUrl(gate, String(args[2]));
  else if (String(method).indexOf("firstParty") === 0 && !(gate.config.vendors || []).some((v) => "use" in v && v.use === "yandex-metrika" && v.ecommerce)) return null;
  return args;
}

/** Stands between the page and `ym` from now on; to be called before the vendor's script is released. */
export function tameMetrika(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  const wrap = (ym: unknown): unknown => {
    if (typeof ym !== "function" || tamed.has(ym)) return ym;
    const { a } = ym as Queue;
    // In place: the stand-in goes on pushing into this very array.
    if (a) a.splice(0, a.length, ...a.map((call) => tame(gate, Array.from(call))).filter((call): call is unknown[] => !!call));
    const proxy = new Proxy(ym as Queue, {
      apply(target, self, args: unknown[]) {
        const next = tame(gate, args);
        return next ? Reflect.apply(target, self, next) : undefined;
      },
    });
    tamed.add(proxy);
    return proxy;
  };
  trap(globals, "ym", wrap);
  const construct = (Counter: unknown): unknown =>
    typeof Counter === "function" && !tamed.has(Counter)
      ? new Proxy(Counter, { construct: (target, [given]: [Options]) => Reflect.construct(target, [metrikaOptions(gate, given.id, given)]) as object })
      : Counter;
  const Ya = (globals.Ya = globals.Ya || {}) as Globals;
  trap(Ya, "Metrika", construct);
  trap(Ya, "Metrika2", construct);
}
