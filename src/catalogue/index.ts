/**
 * `soglasie/catalogue`: the vendors that a Russian clinic's site meets, and one matcher for cookies and URLs. Everything is data in memory:
 * no network, no window; works in browsers, Node and bundlers.
 */
import type { CookieClass, CookieInput } from "../contract.ts";
import { classifyCookie } from "./classify-cookie.ts";
import type { Knowledge } from "./classify-name.ts";
import { classifyUrl } from "./classify-url.ts";
import type { OperatorEntry } from "./operator.ts";
import { vendorText, type CookieText, type VendorText, type VendorUse } from "./texts.ts";
import type { CookieMore, CookieRow, Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

/** Vendor of the catalogue by its id, or undefined. */
function vendorById(id: string): Vendor | undefined {
  return vendors.find((vendor) => vendor.id === id);
}

export { classifyCookie, classifyUrl, vendorById, vendorText, vendors };
export type { CookieClass, CookieInput, CookieMore, CookieRow, CookieText, Knowledge, OperatorEntry, Vendor, VendorText, VendorUse };
