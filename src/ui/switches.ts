/** The dialog's switches: how they stand when it opens, and how they move together. */
import type { GateHandle, OptionalCategory, SiteVendor } from "../contract.ts";

/** Switches as they stand on the screen; nothing is in force before it is saved. */
export interface Switches {
  readonly categories: Readonly<Partial<Record<OptionalCategory, boolean>>>;
  /** Vendors that differ from their category. */
  readonly vendors: Readonly<Record<string, boolean>>;
}

/** The switches as the decision in force has them; without one everything is off. */
export function switchesOf(gate: GateHandle): Switches {
  const categories: Partial<Record<OptionalCategory, boolean>> = {};
  for (const name of gate.categories) categories[name] = !!gate.decision?.categories[name];
  return { categories, vendors: { ...gate.decision?.vendors } };
}

/** Is this vendor on? */
export function vendorOn(switches: Switches, { id, category }: SiteVendor): boolean {
  return category === "essential" || (switches.vendors[id] ?? !!switches.categories[category]);
}

/** A category was switched: its vendors follow it. */
export function switchCategory(switches: Switches, name: OptionalCategory, on: boolean, all: readonly SiteVendor[]): Switches {
  const vendors = { ...switches.vendors };
  for (const { id, category } of all) if (category === name) delete vendors[id];
  return { categories: { ...switches.categories, [name]: on }, vendors };
}

/** One vendor was switched; its category stays. */
export function switchVendor(switches: Switches, { id, category }: SiteVendor, on: boolean): Switches {
  const vendors = { ...switches.vendors, [id]: on };
  if (category !== "essential" && on === !!switches.categories[category]) delete vendors[id];
  return { ...switches, vendors };
}
