/** The choice that a replaced tool's answers amount to on this site. Pure. */
import type { Choice, OptionalCategory, SiteVendor } from "../../contract.ts";
import { OPTIONAL } from "../../decision.ts";
import type { ToolAnswers } from "./replaced-tools.ts";

/** Other tools' words for our categories. */
const WORDS: readonly [OptionalCategory, RegExp][] = [
  ["analytics", /^(analytics?|statistics?|performance|measurement|metrics)$/i],
  ["marketing", /^(marketing|advertis(ement|ing)|ads?|targeting)$/i],
  ["preferences", /^(preferences?|functional(ity)?)$/i],
];

/** What the answers are held against. */
export interface ImportGround {
  readonly categories: readonly OptionalCategory[];
  readonly vendors: readonly SiteVendor[];
  /** The tool's own names → our category or vendor id, from the config; wins over the built-in words. */
  readonly names: Readonly<Record<string, string>>;
  readonly gpc: boolean;
}

/**
 * Null when no answer is about anything this site has. A category is granted only if every answer about it is a grant; one that nobody was asked
 * about stays refused. Under Global Privacy Control marketing stays refused, as with "accept all".
 */
export function choiceOf({ answers }: ToolAnswers, { categories, vendors, names, gpc }: ImportGround): Choice | null {
  const found: Partial<Record<OptionalCategory, boolean>> = {};
  const own: Record<string, boolean> = {};
  for (const [name, granted] of Object.entries(answers)) {
    const target = names[name] || (WORDS.find(([, words]) => words.test(name)) || [name])[0];
    const vendor = vendors.find(({ id }) => id === target);
    if (vendor) own[target] = granted && own[target] !== false && !(gpc && vendor.category === "marketing");
    const category = categories.find((one) => one === target);
    if (category) found[category] = granted && found[category] !== false && !(gpc && category === "marketing");
  }
  if (!Object.keys(found).length && !Object.keys(own).length) return null;
  const all: Partial<Record<OptionalCategory, boolean>> = {};
  for (const name of OPTIONAL) if (categories.includes(name)) all[name] = !!found[name];
  return { categories: all, vendors: own, reset: true, source: "i", action: "save" };
}
