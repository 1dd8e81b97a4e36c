/** Reads a site's config into what the gate needs. What is wrong with a bad one, and how to mend it, is said by the diagnose chunk. */
import { vendorCategory, vendorNumber, type Hit } from "../catalogue/gate.ts";
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { SiteConfig } from "../config/types.ts";
import type { Category, CategoryIndex, OptionalCategory } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";

/** What the gate needs of a config, ready to use. */
export interface Settings {
  readonly config: SiteConfig;
  readonly cookie: string;
  readonly zones: readonly string[];
  /** Vendors in notice order. */
  readonly vendors: readonly { readonly id: string; readonly category: Category; readonly hit: Hit }[];
  readonly categories: readonly OptionalCategory[];
  readonly hosts: Record<string, Hit>;
  /** Cookie and storage names of custom vendors. */
  readonly names: Record<string, Hit>;
}

/** Category names by index. */
export const CATEGORIES: readonly Category[] = ["essential", ...OPTIONAL];

/** Numbers of custom vendors begin here. */
const CUSTOM = 10000;

/** Settings of a config; of `{}` the strictest ones: everything the catalogue knows is held, nothing is offered. */
export function readSettings(config: SiteConfig): Settings {
  const hosts: Record<string, Hit> = {};
  const names: Record<string, Hit> = {};
  const vendors = (config.vendors || []).map((entry, i) => {
    const id = "use" in entry ? entry.use : entry.id;
    const vendor = "use" in entry ? vendorNumber(id) : CUSTOM + i;
    const category = ("use" in entry ? vendorCategory(vendor) : CATEGORIES.indexOf(entry.category)) as CategoryIndex;
    const hit = { vendor, category, foreign: "country" in entry && entry.country !== "RU" };
    (entry.hosts || []).forEach((host) => (hosts[host] = hit));
    if ("cookies" in entry) entry.cookies!.forEach((name) => (names[name] = hit));
    return { id, category: CATEGORIES[category]!, hit };
  });
  const categories = config.categories || OPTIONAL.filter((name) => name !== "marketing" || vendors.some((v) => v.category === name));
  return { config, cookie: (config.cookie || {}).name || "soglasie", zones: config.zones || DEFAULT_ZONES, vendors, categories, hosts, names };
}

/** JSON pointer of the first mistake among the few things that the gate stands on, or undefined. */
export function mistakeIn({ config, vendors, categories }: Settings): string | undefined {
  const { site, operator, notice } = config;
  if (!site) return "/site";
  if (!operator || !operator.name) return "/operator/name";
  if (!notice || !/^[\w.-]{1,12}$/.test(notice.version)) return "/notice/version";
  const category = categories.findIndex((name) => OPTIONAL.indexOf(name) < 0);
  if (category >= 0) return "/categories/" + category;
  const vendor = vendors.findIndex((v) => !v.id || !v.category || CATEGORIES.indexOf(v.id as Category) >= 0);
  return vendor < 0 ? undefined : "/vendors/" + vendor;
}
