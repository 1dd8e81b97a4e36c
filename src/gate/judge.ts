/**
 * The one place that answers "may this run here and now?": decision, zone, catalogue and config together.
 * A hit is only returned where something must be held.
 */
import { matchHost, matchName, vendorCategory, vendorNumber, type Hit } from "../catalogue/gate.ts";
import type { Category, CategoryIndex, Decision, OptionalCategory } from "../contract.ts";
import { CATEGORIES, readSettings, type Settings } from "./settings.ts";
import type { SiteConfig } from "../config/types.ts";

/** What nobody declared: held for good under `strict` and `unknown: "hold"`. */
const UNDECLARED: Hit = { vendor: -2, category: 3, foreign: false };
const PLAIN = /^\/[\w.?#-]/;

let settings: Settings = readSettings({} as SiteConfig);
let decision: Decision | null = null;
let silenced = false;

/** The config in force. */
export function getSettings(): Settings {
  return settings;
}

/** Puts a config in force. */
export function setSettings(next: Settings): void {
  settings = next;
}

/** Puts a decision in force; inside a zone analytics and marketing are silent whatever it says. */
export function setDecision(next: Decision | null, inZone: boolean): void {
  decision = next;
  silenced = inZone;
}

/** Id of a vendor number where the config names it, else the number as text. */
export function idOf(vendor: number): string {
  const known = settings.vendors.find((v) => v.hit.vendor === vendor);
  return known ? known.id : String(vendor);
}

/** May it run? */
export function permitted(hit: Hit): boolean {
  if (!hit.category) return true;
  if (!decision || hit.vendor === -2 || (silenced && hit.category > 1)) return false;
  if (hit.foreign && (settings.config.gate || {}).foreign === "never") return false;
  const own = decision.vendors[idOf(hit.vendor)];
  return own === undefined ? !!decision.categories[CATEGORIES[hit.category] as OptionalCategory] : own;
}

/** The same question about a category or vendor by name; unknown names: false. */
export function permittedName(name: string): boolean {
  const index = CATEGORIES.indexOf(name as Category) as CategoryIndex;
  if (index >= 0) return permitted({ vendor: -1, category: index, foreign: false });
  const own = settings.vendors.find((v) => v.id === name);
  const vendor = vendorNumber(name);
  return own ? permitted(own.hit) : vendor >= 0 && permitted({ vendor, category: vendorCategory(vendor), foreign: false });
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
  const parsed = !text || PLAIN.test(text) ? undefined : parseUrl(text);
  return parsed && parsed.host ? refuse(hitOfHost(parsed.hostname, parsed.pathname + parsed.search)) : null;
}

function refuse(hit: Hit | null | undefined | false): Hit | null {
  return hit && !permitted(hit) ? hit : null;
}

function hitOfHost(host: string, path: string): Hit | null | undefined | false {
  for (let rest = host, dot = 0; dot >= 0; rest = rest.slice(dot + 1)) {
    if (settings.hosts[rest]) return settings.hosts[rest];
    dot = rest.indexOf(".");
  }
  const here = location.hostname;
  // Same site by the last two labels: under a public suffix `strict` then holds too little, never a page's own host.
  const site = here.split(".").slice(-2).join(".");
  return host !== here && (matchHost(host, path) || ((settings.config.gate || {}).mode === "strict" && ("." + host).slice(-site.length - 1) !== "." + site && UNDECLARED));
}

/** The hit that holds back a cookie or storage key of this name, or null. */
export function heldName(name: string): Hit | null {
  if (name === settings.cookie) return null;
  for (const rule in settings.names) if (rule === name || (rule.slice(-1) === "*" && !name.indexOf(rule.slice(0, -1)))) return refuse(settings.names[rule]);
  return refuse(matchName(name) || ((settings.config.gate || {}).unknown === "hold" && UNDECLARED));
}
