/** Category and vendor of a URL. */
import type { CookieClass } from "../contract.ts";
import { ABSTAINED } from "./classify-name.ts";
import { findListedHost } from "./hosts.ts";
import type { OperatorEntry } from "./operator.ts";
import { operatorHost } from "./operator.ts";
import { findVendorUrl } from "./vendor-urls.ts";

/**
 * Classifies an absolute or protocol-relative URL. Operators' entries win, then the catalogue's patterns, then the openly licensed
 * lists of hosts. Relative URLs and unknown hosts: abstains. Never throws.
 */
export function classifyUrl(url: string, entries: readonly OperatorEntry[] = []): CookieClass {
  const parsed = parse(url.startsWith("//") ? `https:${url}` : url);
  if (!parsed?.hostname) return ABSTAINED;
  const { hostname, pathname, search } = parsed;
  const entry = operatorHost(entries, hostname);
  if (entry) return { category: entry.category, vendor: entry.id, confidence: 1, why: "operator" };
  const vendor = findVendorUrl(hostname, pathname + search);
  if (vendor) return { category: vendor.category, vendor: vendor.id, confidence: vendor.verified ? 0.97 : 0.9, why: "host" };
  const category = findListedHost(hostname);
  return category ? { category, vendor: null, confidence: 0.8, why: "host" } : ABSTAINED;
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
