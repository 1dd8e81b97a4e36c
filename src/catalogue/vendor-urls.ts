/** Whose URL is this, by the patterns of the vendors' files. */
import { matchesGlob, weightOf } from "./glob.ts";
import type { Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

interface UrlRule {
  readonly host: string;
  readonly path: string;
  readonly weight: number;
  readonly vendor: Vendor;
}

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

/** The most exact pattern of the catalogue that fits. */
export function findVendorUrl(host: string, path: string): Vendor | null {
  rules ??= vendors.flatMap(rulesOf).sort((a, b) => b.weight - a.weight);
  return rules.find((rule) => fits(rule, host, path))?.vendor ?? null;
}
