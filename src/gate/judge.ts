/**
 * The one place that answers "may this run here and now?": decision, zone, catalogue and config together.
 * A hit is only returned where something must be held.
 */
import { matchHost, matchName, vendorCategory, vendorNumber, type Hit } from "../catalogue/gate.ts";
import type { CategoryIndex, Decision, OptionalCategory } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import { CUSTOM, type Settings } from "./settings.ts";

/** Vendor number of a host nobody declared, under `strict`. */
export const UNDECLARED = -2;

const PLAIN = /^\/[\w.?#-]/;
const OTHER_SCHEME = /^(data|blob|about|javascript|mailto|tel):/i;

let settings: Settings;
let answers: (boolean | undefined)[] = [true];
let exceptions: Record<number, boolean> = {};
let silenced = false;

/** Puts the config in force; called once, before any judgement. */
export function setSettings(next: Settings): void {
  settings = next;
}

/** Puts a decision in force; `closed` (zone, prerendering) silences analytics and marketing, or everything. */
export function setDecision(decision: Decision | null, inZone: boolean): void {
  silenced = inZone;
  answers = [true];
  exceptions = {};
  if (!decision) return;
  OPTIONAL.forEach((category, i) => (answers[i + 1] = decision.categories[category]));
  for (const id of Object.keys(decision.vendors)) exceptions[numberOf(id)] = decision.vendors[id]!;
}

/** Number of a configured or catalogue vendor; -1 if unknown. */
export function numberOf(id: string): number {
  const own = settings.custom.findIndex((vendor) => vendor.id === id);
  return own < 0 ? vendorNumber(id) : CUSTOM + own;
}

/** Id of a vendor number where the config names it, else the number as text. */
export function idOf(vendor: number): string {
  const known = settings.vendors.find((v) => numberOf(v.id) === vendor);
  return known ? known.id : String(vendor);
}

/** May it run? */
export function permitted(hit: Hit): boolean {
  if (!hit.category) return true;
  if (hit.vendor === UNDECLARED || (hit.foreign && settings.noForeign) || (silenced && hit.category > 1)) return false;
  const own = exceptions[hit.vendor];
  return own === undefined ? !!answers[hit.category] : own;
}

/** The same question about a category or vendor by name; unknown names: false. */
export function permittedName(name: string): boolean {
  if (name === "essential") return true;
  const index = (OPTIONAL.indexOf(name as OptionalCategory) + 1) as CategoryIndex;
  if (index) return permitted({ vendor: -1, category: index, foreign: false });
  const vendor = numberOf(name);
  if (vendor < 0) return false;
  const category = vendor < CUSTOM ? vendorCategory(vendor) : settings.custom[vendor - CUSTOM]!.category;
  return permitted({ vendor, category, foreign: vendor >= CUSTOM && settings.custom[vendor - CUSTOM]!.foreign });
}

/** Parses without throwing. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url, document.baseURI);
  } catch (_) {
    return undefined;
  }
}

/** The hit that holds this URL back, or null: first party, unknown under `known`, or granted. */
export function heldUrl(url: unknown): Hit | null {
  const text = String(url);
  if (!text || PLAIN.test(text) || OTHER_SCHEME.test(text)) return null;
  const parsed = parseUrl(text);
  if (!parsed || !parsed.host) return null;
  const hit = hitOfHost(parsed.hostname, parsed.pathname);
  return hit && !permitted(hit) ? hit : null;
}

function hitOfHost(host: string, path: string): Hit | null {
  for (let rest = host; rest; rest = rest.slice(rest.indexOf(".") + 1)) {
    const own = settings.hosts[rest];
    if (own) return own;
    if (rest.indexOf(".") < 0) break;
  }
  if (host === location.hostname) return null;
  return matchHost(host, path) || (settings.strict && !sameSite(host) ? { vendor: UNDECLARED, category: 3, foreign: false } : null);
}

/** Same site by the last two labels; good enough for `strict`, where a wrong answer holds too little only under public suffixes. */
function sameSite(host: string): boolean {
  const tail = location.hostname.split(".").slice(-2).join(".");
  return host === tail || host.slice(-tail.length - 1) === "." + tail;
}

/** The hit that holds back a cookie or storage key of this name, or null. */
export function heldName(name: string): Hit | null {
  const hit = hitOfName(name);
  return hit && !permitted(hit) ? hit : null;
}

function hitOfName(name: string): Hit | null {
  for (const rule of settings.names) {
    const prefix = rule.name.slice(0, -1);
    if (rule.name === name || (rule.name === prefix + "*" && name.slice(0, prefix.length) === prefix)) return rule.hit;
  }
  return matchName(name) || (settings.holdUnknown && name !== settings.cookie ? { vendor: UNDECLARED, category: 3, foreign: false } : null);
}
