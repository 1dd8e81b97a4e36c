/** What is left of a grant while the next decision is not kept yet. Pure. */
import type { Decision, GateHandle, OptionalCategory } from "../contract.ts";
import { allowed } from "../allowed.ts";

/** What both the old and the new decision allow. */
export function narrowed(gate: GateHandle, before: Decision | null, next: Decision): Decision {
  const categories: Partial<Record<OptionalCategory, boolean>> = {};
  const vendors: Record<string, boolean> = {};
  for (const name of gate.categories) categories[name] = !!next.categories[name] && !!(before && before.categories[name]);
  for (const { id, category } of gate.vendors) {
    if (category === "essential") continue;
    const both = allowed(before, id, category) && allowed(next, id, category);
    if (both !== categories[category]) vendors[id] = both;
  }
  return Object.assign({}, next, { categories, vendors });
}
