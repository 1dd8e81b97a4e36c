/** The one place that answers "may this run here and now?": decision, zone and config together. */
import { vendorHit, type Hit } from "../catalogue/gate.ts";
import type { Category, CategoryIndex, Decision, OptionalCategory } from "../contract.ts";
import { attempt } from "./attempt.ts";
import { gate } from "./handle.ts";
import { option } from "./option.ts";
import { NAMES } from "./settings.ts";

/** Judgements follow this decision; none while the page is only prerendered, or in the frame of another site (replay player, editor). */
let enforced: Decision | null = null;

/** Judges by this decision from now on. */
export function enforce(decision: Decision | null): void {
  enforced = attempt(() => ((document as { prerendering?: boolean }).prerendering || !top!.document ? null : decision), null);
}

/** Id of a vendor number where the config names it, else the number as text. */
export function idOf(vendor: number): string {
  const own = gate.vendors.find((v) => v.hit.vendor === vendor);
  return own ? own.id : "" + vendor;
}

/** May it run? */
export function permitted(hit: Hit): boolean {
  if (hit.foreign && option("foreign") === "never") return false;
  // What waits for the visitor's own act is numbered by the catalogue; what the config's own entries call essential is numbered far above.
  if (gate.used[hit.vendor] || (!hit.category && hit.vendor >>> 0 > 9998)) return true;
  if (!enforced || !hit.category || hit.vendor < -1 || (gate.zone && hit.category > 1)) return false;
  const own = enforced.vendors[idOf(hit.vendor)];
  return own === undefined ? !!enforced.categories[NAMES[hit.category] as OptionalCategory] : own;
}

/** The same question about a category or vendor by name; unknown names: false. */
export function permittedName(name: string): boolean {
  const own = gate.vendors.find((v) => v.id === name);
  const category = NAMES.indexOf(name as Category) as CategoryIndex;
  const hit = own ? own.hit : category < 0 ? vendorHit(name) : { vendor: -1, category };
  return !!hit && permitted(hit);
}
