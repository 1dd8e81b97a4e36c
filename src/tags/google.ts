/**
 * What Google's tags of the site's own snippet get: consent mode by the decision, addresses cut, e-commerce only where the config names it.
 * Every push to `dataLayer` passes here.
 */
import type { GateHandle } from "../contract.ts";
import { arrivalUrl, cleanReferrer, cleanUrl } from "./arrival.ts";
import { googleConsent } from "./google-consent.ts";
import { trap } from "./trap.ts";

type Fields = Record<string, unknown>;

const command = function () {
  return arguments;
} as (...args: unknown[]) => IArguments;

function tame(gate: GateHandle, item: unknown): unknown {
  if (!item || typeof item !== "object") return item;
  const ecommerce = (gate.config.vendors || []).some((v) => "use" in v && v.use.indexOf("google") === 0 && v.ecommerce);
  const list = item as ArrayLike<unknown>;
  if (typeof list[0] !== "string") return "ecommerce" in item && !ecommerce ? { ...item, ecommerce: undefined } : item;
  const at = list[0] === "set" && typeof list[1] === "object" ? 1 : 2;
  const fields = list[at] as Fields | undefined;
  if (!fields || typeof fields !== "object" || list[0] === "consent") return item;
  const next: Fields = { ...fields };
  for (const key of ["page_location", "page_referrer"]) if (key in next) next[key] = cleanUrl(gate, String(next[key]));
  if (!ecommerce) delete next.items;
  const args = Array.from(list);
  args[at] = next;
  return command(...args);
}

const ready = new WeakSet<object>();

/** Stands between the page and `dataLayer` from now on; to be called before a Google script is released. */
export function tameGoogle(gate: GateHandle, globals: Fields = window as unknown as Fields): void {
  const layer = (globals.dataLayer = globals.dataLayer || []) as unknown[];
  if (ready.has(layer)) return void layer.push(command("consent", "update", googleConsent(gate)));
  ready.add(layer);
  const place = (): Fields => ({ page_location: cleanUrl(gate, location.href) });
  const first = { page_location: arrivalUrl(gate), page_referrer: cleanReferrer(gate), allow_google_signals: gate.permits("marketing") };
  const waiting = layer.splice(0).map((item) => tame(gate, item));
  Array.prototype.push.call(layer, command("consent", "default", googleConsent(gate)), command("set", first), ...waiting, command("consent", "update", googleConsent(gate)));
  trap(layer as unknown as Fields, "push", (push) => (...items: unknown[]) => (push as (...i: unknown[]) => number).apply(layer, items.map((item) => tame(gate, item))));
  const { navigation } = globals as { navigation?: EventTarget };
  for (const [target, type] of [[navigation, "currententrychange"], [window, "popstate"]] as const) {
    if (target) target.addEventListener(type, () => layer.push(command("set", place())));
  }
}
