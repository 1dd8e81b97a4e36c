/** Whose host is this: vendors of the catalogue first, then the openly licensed lists. */
import type { Category } from "../contract.ts";
import { matchesGlob, weightOf } from "./glob.ts";
import { russianHostList } from "./lists/hosts-ru.ts";
import { hostList } from "./lists/hosts.ts";
import type { Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

interface UrlRule {
  readonly host: string;
  readonly path: string;
  readonly weight: number;
  readonly vendor: Vendor;
}

const LETTERS: Readonly<Record<string, Category>> = { e: "essential", p: "preferences", a: "analytics", m: "marketing" };

/** Parts of a URL pattern; `re:` rules have a path only and are tried on every host. */
export function parseUrlPattern(pattern: string): { readonly host: string; readonly path: string } {
  if (pattern.startsWith("re:")) return { host: "", path: pattern };
  const at = pattern.indexOf("/");
  return { host: pattern.slice(0, at).replace(/:\d+$/, ""), path: pattern.slice(at) };
}

/** All URL patterns of a vendor. */
export function urlPatterns(vendor: Vendor): readonly string[] {
  return [...(vendor.scripts ?? []), ...(vendor.requests ?? []), ...(vendor.frames ?? [])];
}

function rulesOf(vendor: Vendor): UrlRule[] {
  return urlPatterns(vendor).map((pattern) => {
    const { host, path } = parseUrlPattern(pattern);
    return { host, path, weight: path.startsWith("re:") ? 0 : weightOf(host) + weightOf(path), vendor };
  });
}

function fits(rule: UrlRule, host: string, path: string): boolean {
  if (rule.path.startsWith("re:")) return new RegExp(rule.path.slice(3)).test(path);
  const hostFits = matchesGlob(rule.host, host) || (rule.host.startsWith("*.") && rule.host.slice(2) === host);
  // `/watch/*` also means `/watch`.
  return hostFits && (matchesGlob(rule.path, path) || rule.path === `${path}/*`);
}

let rules: UrlRule[] | undefined;
let domains: Map<string, Category> | undefined;

/** The most exact pattern of the catalogue that fits. */
export function findVendorUrl(host: string, path: string): Vendor | null {
  rules ??= vendors.flatMap(rulesOf).sort((a, b) => b.weight - a.weight);
  return rules.find((rule) => fits(rule, host, path))?.vendor ?? null;
}

function listedDomains(): Map<string, Category> {
  const map = new Map<string, Category>();
  for (const line of (hostList + russianHostList).trim().split(/\n+/)) {
    const [letter = "", , hosts = ""] = line.split("|");
    const category = LETTERS[letter];
    if (category) for (const host of hosts.split(" ")) map.set(host, category);
  }
  return map;
}

/** Category of the host or its nearest listed parent, or null. */
export function findListedHost(host: string): Category | null {
  domains ??= listedDomains();
  for (let name = host; name.includes("."); name = name.slice(name.indexOf(".") + 1)) {
    const category = domains.get(name);
    if (category) return category;
  }
  return null;
}
