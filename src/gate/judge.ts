/**
 * The one place that answers "may this run here and now?": decision, zone, catalogue and config together.
 * A hit is only returned where something must be held.
 */
import { matchHost, matchName, vendorHit, type Hit } from "../catalogue/gate.ts";
import type { Category, CategoryIndex, Decision, OptionalCategory } from "../contract.ts";
import { attempt } from "./attempt.ts";
import { gate } from "./handle.ts";
import { clean, NAMES, rules } from "./settings.ts";

/** What nobody declared: held for good under `strict` and `unknown: "hold"`, known by its number when the tag is judged again for its release. */
const UNDECLARED: Hit = { vendor: -2, category: 3, foreign: false };
const PLAIN = /^\/[\w.?#-]/;
/** An address that says host and path without being parsed. */
const SIMPLE = /^(?:https?:)?\/\/([a-z\d.-]+)((?:\/\w[\w.?=&-]*)*\/?)$/;

/** Judgements follow this decision; none while the page is only prerendered, or in the frame of another site (replay player, editor). */
let enforced: Decision | null = null;

/** Judges by this decision from now on. */
export function enforce(decision: Decision | null): void {
  enforced = attempt(() => ((document as { prerendering?: boolean }).prerendering || !top!.document ? null : decision), null);
}

const option = (name: "mode" | "foreign" | "unknown"): string | undefined => (gate.config.gate || {})[name];
/** The hit of a host or name that the config adds. */
const ruled = (text: string): Hit | undefined => (rules.find(([rule]) => rule.test(text)) || [])[1];

/** Id of a vendor number where the config names it, else the number as text. */
export function idOf(vendor: number): string {
  const own = gate.vendors.find((v) => v.hit.vendor === vendor);
  return own ? own.id : "" + vendor;
}

/** May it run? */
export function permitted(hit: Hit): boolean {
  if (hit.foreign && option("foreign") === "never") return false;
  // What waits for the visitor's own act is numbered by the catalogue; what the config's own entries call essential is numbered far above.
  if (gate.used[hit.vendor] || (!hit.category && hit.vendor >>> 0 > 9998)) return true;
  if (!enforced || !hit.category || hit.vendor < -1 || (gate.zone && hit.category > 1)) return false;
  const own = enforced.vendors[idOf(hit.vendor)];
  return own === undefined ? !!enforced.categories[NAMES[hit.category] as OptionalCategory] : own;
}

/** The same question about a category or vendor by name; unknown names: false. */
export function permittedName(name: string): boolean {
  const own = gate.vendors.find((v) => v.id === name);
  const category = NAMES.indexOf(name as Category) as CategoryIndex;
  const hit = own ? own.hit : category >= 0 ? { vendor: -1, category, foreign: false } : vendorHit(name);
  return !!hit && permitted(hit);
}

/** Parses against the page's base, without throwing. */
export function parseUrl(url: unknown): URL | undefined {
  return attempt<URL | undefined>(() => new URL(url as string, document.baseURI), undefined);
}

const refuse = (hit: Hit | null | undefined | false): Hit | null => (hit && !permitted(hit) ? hit : null);

/**
 * The URL's hit if it may not run; a script's also where it waits for the chunk that readies its vendor (replay off, clean addresses), named in the
 * config: a frame or picture of the parser would be asked for twice. `tag`: the element's name; what waits for the visitor's own act is held as a tag
 * only, because the page's own code may talk to a booking service.
 */
export function heldUrl(url: unknown, tag?: boolean | string): Hit | null {
  const hit = hitOf(url);
  const waits = hit && hit.category && tag === "script" && !gate.parts.tags && gate.vendors.some((v) => v.hit.vendor === hit.vendor);
  return hit && (tag || hit.category) && (waits || !permitted(hit)) ? hit : null;
}

/** First party and, under `known`, unknown: nothing. */
function hitOf(url: unknown): Hit | null | undefined {
  if (PLAIN.test(url as string)) return;
  let [, host, path = ""] = SIMPLE.exec(url as string) || [];
  if (clean.has(host!)) return;
  if (!host) {
    const parsed = parseUrl(url);
    if (!parsed || !(host = parsed.hostname)) return;
    path = parsed.pathname + parsed.search;
  }
  const foreign = host !== location.hostname;
  const known = ruled("." + host) || (foreign ? matchHost(host, path) : undefined);
  if (known) return known;
  // Same site by the last two labels: under a public suffix `strict` then holds too little, never a page's own host.
  const own = location.hostname.split(".").slice(-2).join(".");
  if (foreign && option("mode") === "strict" && !("." + host).endsWith("." + own)) return UNDECLARED;
  if (known === undefined) clean.add(host);
}

/** The hit that holds back a cookie or storage key of this name, or null. */
export function heldName(name: string): Hit | null {
  if (name === cookieName()) return null;
  return refuse(ruled(name) || matchName(name) || (option("unknown") === "hold" && UNDECLARED));
}

/** Name of the decision cookie. */
export function cookieName(): string {
  return (gate.config.cookie || {}).name || "soglasie";
}
