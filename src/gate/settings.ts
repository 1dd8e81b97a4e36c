/** Takes a site's config into force. What is wrong with a bad one, and how to mend it, is said by the diagnose chunk. */
import { vendorCategory, vendorNumber, type Hit } from "../catalogue/gate.ts";
import type { SiteConfig } from "../config/types.ts";
import type { Category, CategoryIndex } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import { gate } from "./handle.ts";

/** Category names by index. */
export const NAMES: readonly Category[] = ["essential", ...OPTIONAL];
/** Hits of the words that the config adds: hosts, and cookie or storage names (`*` at the end allowed) of custom vendors. */
export const rules: Record<string, Hit> = {};

/** A vendor of the config with its hit. */
export type Listed = { readonly id: string; readonly category: Category; readonly hit: Hit; /** Started by the SDK. */ readonly managed: boolean };

/** Puts a config in force. Throws when the gate cannot stand on it; then the strictest settings stay: all that is known is held. */
export function configure(config: SiteConfig): void {
  const vendors = (config.vendors || []).map((entry, i): Listed => {
    const used = "use" in entry && entry.use;
    const id = used || entry.id!;
    // Custom vendors are numbered far above those of the catalogue.
    const vendor = used ? vendorNumber(used) : 9999 + i;
    const category = ("category" in entry ? NAMES.indexOf(entry.category) : vendorCategory(vendor)) as CategoryIndex;
    const hit = { vendor, category, foreign: "country" in entry && entry.country !== "RU" };
    for (const word of (entry.hosts || []).concat((entry as { cookies?: readonly string[] }).cookies || [])) rules[word] = hit;
    return { id, category: NAMES[category]!, hit, managed: !!(used && entry.id) };
  });
  const categories = config.categories || OPTIONAL.filter((name) => name !== "marketing" || vendors.some((v) => v.category === name));
  const known = (name: string): boolean => NAMES.indexOf(name as Category) >= 0;
  if (!config.site || !config.operator.name || !/^[\w.-]{1,12}$/.test(config.notice.version)) throw 0;
  if (!categories.every(known) || vendors.some((v) => !v.id || !v.category || known(v.id))) throw 0;
  Object.assign(gate, { config, vendors, categories });
}
