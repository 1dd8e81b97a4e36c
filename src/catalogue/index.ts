/**
 * `soglasie/catalogue`: the vendors that a Russian clinic's site meets, and one matcher for cookies and URLs. Everything is data in memory:
 * no network, no window; works in browsers, Node and bundlers.
 */
import type { Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

export type { CookieClass, CookieInput } from "../contract.ts";
export type { Knowledge } from "./classify-cookie.ts";
export type { OperatorEntry } from "./operator.ts";
export type { CookieText, VendorText, VendorUse } from "./texts.ts";
export type { CookieMore, CookieRow, Vendor } from "./types.ts";
export { classifyCookie } from "./classify-cookie.ts";
export { classifyUrl } from "./classify-url.ts";
export { vendorText } from "./texts.ts";
export { vendors };

/** Vendor of the catalogue by its id, or undefined. */
export function vendorById(id: string): Vendor | undefined {
  return vendors.find((vendor) => vendor.id === id);
}
