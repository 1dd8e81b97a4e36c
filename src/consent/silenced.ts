/** What the zone of this page silences although the visitor has granted it. Pure. */
import type { Decision, OptionalCategory, SiteVendor } from "../contract.ts";

/** Ids of the vendors, in notice order; empty outside zones. */
export function silencedByZone(decision: Decision | null, zone: string | null, vendors: readonly SiteVendor[]): readonly string[] {
  if (!decision || !zone) return [];
  return vendors.filter(({ id, category }) => (category === "analytics" || category === "marketing") && allowed(decision, id, category)).map(({ id }) => id);
}

/** What the decision says about a vendor: its own answer, else its category's. */
export function allowed(decision: Decision | null, id: string, category: OptionalCategory): boolean {
  if (!decision) return false;
  const own = decision.vendors[id];
  return own === undefined ? !!decision.categories[category] : own;
}
