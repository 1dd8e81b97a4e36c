/** Category and vendor of a cookie or storage key. One matcher for the visitor's list, the server and the command. */
import type { CookieClass, CookieInput } from "../contract.ts";
import { classifyName, type Knowledge } from "./classify-name.ts";
import { findListedHost } from "./hosts.ts";
import { findVendorUrl } from "./vendor-urls.ts";

/**
 * Order: operator's entries, exact name, pattern, openly licensed lists, vendor of the domain, shape of name and value.
 * Ambiguous names (`uid`, `VID`, `locale`) count only with evidence. Abstains rather than guesses; never throws.
 */
export function classifyCookie(input: CookieInput, knowledge: Knowledge = {}): CookieClass {
  return classifyName(input, knowledge, byDomain);
}

function byDomain(domain: string): CookieClass | null {
  const host = domain.replace(/^\./, "").toLowerCase();
  const vendor = findVendorUrl(host, "/");
  if (vendor) return { category: vendor.category, vendor: vendor.id, confidence: 0.8, why: "host" };
  const category = findListedHost(host);
  return category && category !== "essential" ? { category, vendor: null, confidence: 0.7, why: "host" } : null;
}
