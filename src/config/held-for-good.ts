/** What no answer of a visitor will ever release on this site, and why. */
import type { Category, GateHandle, HeldReport, OptionalCategory, Problem } from "../contract.ts";
import { offerLine } from "./config-line.ts";
import type { Lang } from "./explain.ts";
import { knownVendors } from "./known-vendors.ts";
import { explainProblem } from "./problems.ts";

/** What of the gate this is about. */
export type Held = Pick<GateHandle, "config" | "vendors" | "categories"> & { readonly tags: readonly HeldReport[] };

/** Vendors of the page or the config that no answer will ever release, each with the reason as a problem code. */
export function heldForGood({ config, vendors, categories, tags }: Held): readonly Problem[] {
  const known = knownVendors();
  const offered = (category: string): boolean => category === "essential" || categories.indexOf(category as OptionalCategory) >= 0;
  const all = tags.concat(vendors.map(({ id, category }) => ({ vendor: id, category }) as HeldReport));
  const never = (config.gate || {}).foreign === "never";
  const reason = ({ vendor, category }: HeldReport): string | null => {
    if (never && (known.get(vendor) || { country: "RU" }).country !== "RU") return "foreign-held";
    return offered(category) ? null : category === "marketing" ? "marketing-held" : "category-held";
  };
  const found: Record<string, string> = {};
  for (const tag of all) found[tag.vendor] = found[tag.vendor] || reason(tag) || "";
  return Object.keys(found).filter((at) => found[at]).map((at) => ({ code: found[at]!, at }));
}

/** What is held for good, one line a reason and category, with the line of the config that changes it. */
export function heldLines(site: Held, lang: Lang): readonly (Problem & { readonly text: string })[] {
  const { config, tags, vendors } = site;
  const groups = new Map<string, { readonly code: string; readonly category: Category; readonly ids: string[] }>();
  for (const { code, at } of heldForGood(site)) {
    const { category } = (tags.find(({ vendor }) => vendor === at) || vendors.find(({ id }) => id === at))!;
    const group = groups.get(code + category) || { code, category, ids: [] };
    groups.set(code + category, group);
    group.ids.push(at);
  }
  return [...groups.values()].map(({ code, category, ids }) => {
    const at = ids.join(", ");
    return { code, at, text: explainProblem(code, at, lang, offerLine(config, category, ...ids)) };
  });
}
