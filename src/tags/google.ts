/**
 * What Google's tags of the site's own snippet get: consent mode by the decision, addresses cut, e-commerce only where the config names it.
 * Every push to `dataLayer` passes here.
 */
import type { Arrival, GateHandle } from "../contract.ts";
import { asArguments } from "./as-arguments.ts";
import { entriesOf } from "./entries.ts";
import { googleConsent } from "./google-consent.ts";
import { trap } from "./trap.ts";

type Fields = Record<string, unknown>;

function tame(gate: GateHandle, { clean }: Arrival, item: unknown): unknown {
  const ecommerce = (use: string): boolean => entriesOf(gate, use).some((entry) => entry.ecommerce);
  const args = Object(item) as unknown[];
  // Metrika reads e-commerce data from here too; who the visitor is (Google calls it enhanced conversions) only Google does.
  const cut = [["ecommerce", ""], ["user_data", "google"]].filter(([key, use]) => key! in args && !ecommerce(use!));
  if (typeof args[0] !== "string") return cut[0] ? Object.assign({}, item, ...cut.map(([key]) => ({ [key!]: undefined }))) : item;
  const at = args[0] === "set" && typeof args[1] === "object" ? 1 : 2;
  if (!args[at] || typeof args[at] !== "object" || args[0] === "consent") return item;
  const next = (args[1] === "user_data" && !ecommerce("google") ? {} : Object.assign({}, args[at])) as Fields;
  for (const key of ["page_location", "page_referrer"]) if (key in next) next[key] = clean(next[key]);
  if (!ecommerce("google")) for (const key of ["items", "user_data"]) delete next[key];
  const copy = Array.prototype.slice.call(args) as unknown[];
  copy[at] = next;
  return asArguments(...copy);
}

const tamed = new WeakSet<object>();

/** Stands between the page and `dataLayer` from now on; to be called before a Google script is released. Again: tells what may run now. */
export function tameGoogle(gate: GateHandle, arrival: Arrival, globals: Fields = window as unknown as Fields): void {
  if (!gate.permits("google-analytics-4") && !gate.permits("google-tag-manager")) return;
  const layer = (globals.dataLayer = globals.dataLayer || []) as unknown[];
  const consent = (how: string): IArguments => asArguments("consent", how, googleConsent(gate));
  if (!tamed.has(layer)) {
    tamed.add(layer);
    const first = { page_location: arrival.url(), page_referrer: arrival.referrer(), allow_google_signals: gate.permits("marketing") };
    const waiting = layer.splice(0).map((item) => tame(gate, arrival, item));
    Array.prototype.push.call(layer, consent("default"), asArguments("set", first), ...waiting);
    trap(layer as unknown as Fields, "push", (push) => (...items: unknown[]) => (push as (...i: unknown[]) => number).apply(layer, items.map((item) => tame(gate, arrival, item))));
    const moved = (): unknown => layer.push(asArguments("set", { page_location: location.href }));
    addEventListener("popstate", moved);
    const { navigation } = window as { navigation?: EventTarget };
    if (navigation) navigation.addEventListener("currententrychange", moved);
  }
  layer.push(consent("update"));
}
