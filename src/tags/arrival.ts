/**
 * The addresses that a counter may see: campaign keys pass, every other query key and the fragment are cut, and so are parts of the path that
 * point at a person. Where the visitor came from lives in memory: the address of the page's load, and the referrer.
 */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { GateHandle } from "../contract.ts";

const CAMPAIGN = /^(utm_\w+|ymclid|yzclid|yclid|ysclid|yqrid|gclid|from|_?openstat)$/;
/** Mail addresses, telephone and record numbers, UUIDs, long tokens. */
const PERSONAL = /@|%40|\d{5}|[\da-f]{8}-[\da-f]{4}-|(?=\S*\d)[\w-]{24}/i;

/** True when the path fits one of the patterns; `*` stands for anything. */
export function fits(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => new RegExp("^" + pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*") + "$", "i").test(path));
}

/** An address as counters may see it; what cannot be read as one becomes empty. */
export function cleanUrl(gate: GateHandle, address: string): string {
  if (!address) return "";
  let url: URL;
  try {
    url = new URL(address, location.href);
  } catch {
    return "";
  }
  const { keepQuery = [], keepPath } = gate.config.urls || {};
  for (const key of Array.from(url.searchParams.keys())) if (!CAMPAIGN.test(key) && keepQuery.indexOf(key) < 0) url.searchParams.delete(key);
  url.hash = url.username = url.password = "";
  if (url.origin === location.origin) url.pathname = cleanPath(url.pathname, gate.config.zones || DEFAULT_ZONES, keepPath);
  return url.href;
}

function cleanPath(path: string, zones: readonly string[], keep: readonly string[] | undefined): string {
  if (fits(path, zones)) return "/";
  if (keep) return fits(path, keep) ? path : path.replace(/^(\/[^/]*\/?).*/, "$1");
  return path.split("/").map((part) => (PERSONAL.test(part) ? "*" : part)).join("/");
}

/** Address of the page as it was loaded: a page that navigates by script has another one by now. */
export function entryUrl(): string {
  const entry = performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
  return (entry && entry.name) || location.href;
}

/** What the visitor brought along, where the page before kept it for this one. */
const brought = (gate: GateHandle): readonly string[] => (gate.parts.seal && gate.parts.seal.arrival) || [];

let inside = "";

/** Address of the page before this one, as the browser gave it; for our own use. */
export function pageBefore(): string {
  return inside || document.referrer;
}

/** Every script can read the referrer: one that names a page of a zone is cut before any tag runs. */
export function hideZone(gate: GateHandle): void {
  const { referrer } = document;
  if (inside || referrer.indexOf(location.origin + "/") || !fits(new URL(referrer).pathname, gate.config.zones || DEFAULT_ZONES)) return;
  inside = referrer;
  Object.defineProperty(document, "referrer", { configurable: true, get: () => location.origin + "/" });
}

/** Referrer of the visit, cut. */
export function cleanReferrer(gate: GateHandle): string {
  const [, referrer = document.referrer] = brought(gate);
  return cleanUrl(gate, referrer);
}

/** Address for the first hit: this page, with the campaign of the first address on which it is found: page, its load, the page before on this site. */
export function arrivalUrl(gate: GateHandle): string {
  const url = new URL(cleanUrl(gate, location.href));
  const before = document.referrer.indexOf(location.origin + "/") ? "" : document.referrer;
  const campaign = [location.href, brought(gate)[0] || "", entryUrl(), before].map(campaignOf).find((found) => found.length);
  for (const [key, value] of campaign || []) url.searchParams.set(key, value);
  return url.href;
}

function campaignOf(address: string): [string, string][] {
  return address ? Array.from(new URL(address, location.href).searchParams).filter(([key]) => CAMPAIGN.test(key)) : [];
}
