/** What the zone of this page silences although the visitor has granted it. Pure. */
import type { Decision, SiteVendor } from "../contract.ts";
import { allowed } from "../allowed.ts";

/** Ids of the vendors, in notice order; empty outside zones. */
export function silencedByZone(decision: Decision | null, zone: string | null, vendors: readonly SiteVendor[]): readonly string[] {
  if (!decision || !zone) return [];
  return vendors.filter(({ id, category }) => (category === "analytics" || category === "marketing") && allowed(decision, id, category)).map(({ id }) => id);
}
