/** What a decision says about one vendor. Pure; shared by SDK, tags and diagnosis. */
import type { Decision, OptionalCategory } from "./contract.ts";

/** The vendor's own answer, else its category's, wherever the page lies: a zone is not looked at. No decision allows nothing. */
export function allowed(decision: Decision | null, id: string, category: OptionalCategory): boolean {
  if (!decision) return false;
  const own = decision.vendors[id];
  return own === undefined ? !!decision.categories[category] : own;
}
