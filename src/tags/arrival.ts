/**
 * The addresses that a counter may see: campaign keys pass, every other query key and the fragment are cut, and so are parts of the path that
 * point at a person. Where the visitor came from lives in memory: the address of the page's load, and the referrer.
 */
import type { GateHandle } from "../contract.ts";

const CAMPAIGN = /^(utm_\w+|y(m|z)?clid|ysclid|yqrid|gclid|from|_?openstat)$/;
/** Mail addresses, telephone and record numbers, UUIDs, long tokens; long names of pages have hyphens. */
const PERSONAL = /@|%40|\d{5}|[\da-f]{8}-[\da-f]{4}-|(?=\S*\d)[a-z\d]{20}/i;
/** Campaign keys that mailings fill with the reader: an address, a telephone. */
const isCampaign = (value: string, key: string): boolean => CAMPAIGN.test(key) && !/@|^[ +]\d/.test(value);

const { origin } = location;
/** True for an address of this site. */
const isOwn = (address: string): boolean => !address.indexOf(origin + "/");

/** An address as counters may see it; what cannot be read as one becomes empty. */
export function cleanUrl(gate: GateHandle, address: unknown): string {
  if (!address) return "";
  let url: URL;
  try {
    url = new URL(address as string, location.href);
  } catch {
    return "";
  }
  const { keepQuery = [], keepPath } = gate.config.urls || {};
  [...url.searchParams].forEach(([key, value]) => !isCampaign(value, key) && keepQuery.indexOf(key) < 0 && url.searchParams.delete(key));
  url.hash = url.username = url.password = "";
  if (isOwn(url.href)) url.pathname = cleanPath(gate, url.pathname, keepPath);
  return url.href;
}

function cleanPath(gate: GateHandle, path: string, keep: readonly string[] | undefined): string {
  if (gate.zoneOf(path)) return "/";
  if (keep) return gate.zoneOf(path, keep) ? path : path.replace(/^(\/[^/]*\/?).*/, "$1");
  return path.replace(/[^/]+/g, (part) => (PERSONAL.test(part) ? "*" : part));
}

/** What the visitor brought along, where the page before kept it for this one. */
const brought = (gate: GateHandle): readonly string[] => (gate.parts.seal && gate.parts.seal.arrival) || [];

/** Every script can read the referrer: one that names a page of a zone is cut before any tag runs. */
export function hideZone(gate: GateHandle): void {
  const { referrer } = document;
  if (isOwn(referrer) && gate.zoneOf(new URL(referrer).pathname)) Object.defineProperty(document, "referrer", { configurable: true, value: origin + "/" });
}

/** Referrer of the visit, cut. */
export function cleanReferrer(gate: GateHandle): string {
  const [, referrer = document.referrer] = brought(gate);
  return cleanUrl(gate, referrer);
}

/** Address for the first hit: this page, with the campaign of the first address on which it is found: page, its load, the page before on this site. */
export function arrivalUrl(gate: GateHandle): string {
  const { href } = location;
  const { referrer } = document;
  const url = new URL(cleanUrl(gate, href));
  // A page that navigates by script has another address by now than the one it was loaded with.
  const [load] = performance.getEntriesByType("navigation");
  for (const address of [href, brought(gate)[0], load && load.name, isOwn(referrer) && referrer]) {
    const campaign = [...new URL(address || href).searchParams].filter(([key, value]) => isCampaign(value, key));
    for (const [key, value] of campaign) url.searchParams.set(key, value);
    if (campaign[0]) break;
  }
  return url.href;
}
