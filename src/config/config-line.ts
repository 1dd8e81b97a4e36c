/** The exact line of a site's config that changes what was reported, ready to be copied. */
import type { Category } from "../contract.ts";
import type { SiteConfig } from "./types.ts";

/** A vendor entry; fields that are absent are left out. */
type Entry = { readonly use: string } | { readonly id: string; readonly name: string; readonly category: Category; readonly hosts?: readonly string[]; readonly cookies?: readonly string[] };

/** JSON on one line, with the blanks that people write. */
const json = (value: unknown): string => JSON.stringify(value, null, 1).replace(/\n\s*/g, " ").replace(/([[{]) /g, "$1").replace(/ ([\]}])/g, "$1");

/** Adds vendors to those that are there. */
export function vendorLine({ vendors = [] }: Pick<SiteConfig, "vendors">, ...entries: readonly Entry[]): string {
  return `"vendors": [${[...(vendors.length ? ["… "] : []), ...entries.map(json)].join(", ")}]`;
}

/** Offers a category: by naming vendors of it, and in "categories" where the config lists them. */
export function offerLine(config: SiteConfig, category: Category, ...ids: readonly string[]): string {
  const { categories, vendors = [] } = config;
  const unnamed = ids.filter((id) => !vendors.some((entry) => ("use" in entry ? entry.use : entry.id) === id));
  const listed = categories && !(categories as readonly Category[]).includes(category) ? [`"categories": ${json([...categories, category])}`] : [];
  return [...listed, ...(unnamed.length ? [vendorLine(config, ...unnamed.map((use) => ({ use })))] : [])].join(", ");
}

/** Declares a host or a name that the catalogue does not know. */
export function ownLine(config: SiteConfig, kind: "hosts" | "cookies", names: readonly string[], category: Category): string {
  const id = (names[0] ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 36) || "svoy";
  return vendorLine(config, { id: id.length < 2 ? `${id}-1` : id, name: names[0] ?? "", category, [kind]: names });
}

/** The zones that stay when one is taken away. */
export function zonesLine(zones: readonly string[], without: string): string {
  return `"zones": ${json(zones.filter((zone) => zone !== without))}`;
}
