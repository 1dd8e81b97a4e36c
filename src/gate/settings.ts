/** Takes a site's config into force. What is wrong with a bad one, and how to mend it, is said by the diagnose chunk. */
import { vendorHit, type Hit } from "../catalogue/gate.ts";
import type { CustomVendorConfig, SiteConfig } from "../config/types.ts";
import type { Category, CategoryIndex } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import { glob } from "./glob.ts";
import { gate, type Listed } from "./handle.ts";

/** Category names by index. */
export const NAMES: readonly Category[] = ["essential", ...OPTIONAL];
/** What the config adds: hosts, with a dot in front, and cookie or storage names (`*` at the end allowed) of custom vendors. */
export const rules: (readonly [RegExp, Hit])[] = [];

/** Hosts that nobody knows: whatever follows them is let through. */
export const clean = new Set<string>();

/** Puts a config in force. Throws when the gate cannot stand on it; then the strictest settings stay: all that is known is held. */
export function configure(config: SiteConfig): void {
  const vendors = (config.vendors || []).map((entry, i): Listed => {
    const { use, id, category, country = "RU", hosts = [], cookies = [] } = entry as CustomVendorConfig & { readonly use?: string };
    // Custom vendors are numbered far above those of the catalogue. An id that the table does not know is an essential vendor's, whose hosts the site has
    // to name, or a mistyped one, which lets nothing in.
    const hit = (use && vendorHit(use)) || { vendor: use ? (hosts[0] ? -1 : 9998) : 9999 + i, category: (use ? 0 : NAMES.indexOf(category)) as CategoryIndex, foreign: country !== "RU" };
    for (const word of hosts.map((host) => "*." + host).concat(cookies)) rules.push([glob(word), hit]);
    return { id: use || id, category: NAMES[hit.category]!, hit, managed: !!(use && id) };
  });
  const categories = config.categories || OPTIONAL.filter((name) => name !== "marketing" || vendors.some((v) => v.category === name));
  const known = (name: string): boolean => NAMES.includes(name as Category);
  const bad = vendors.some((v) => !v.id || !v.category || known(v.id));
  if (bad || !config.site || !config.operator.name || !/^[\w.-]{1,12}$/.test(config.notice.version) || !categories.every(known)) throw 0;
  clean.clear();
  Object.assign(gate, { config, vendors, categories });
}
