/** What the dialog works with while it is open; pure, apart from what the gate answers. */
import type { ComponentChild } from "preact";
import type { VendorConfig } from "../config/types.ts";
import type { Choice, GateHandle, OptionalCategory, SiteVendor } from "../contract.ts";
import type { BannerTexts } from "./texts/ru-banner.ts";
import type { Later } from "./later.ts";
import type { DetailsTexts } from "./texts/ru-details.ts";
import type { DialogTexts } from "./texts/ru-dialog.ts";

/** What every piece of the dialog needs to draw itself. */
export interface Ground {
  readonly gate: GateHandle;
  readonly lang: string;
  readonly texts: DialogTexts & Partial<BannerTexts>;
  /** What has been loaded since the dialog was opened. */
  readonly later: Later;
  /** Asks for it, once or anew; resolves when it is there and the dialog is drawn with it. */
  readonly need: (name: keyof Later, again?: boolean) => Promise<void>;
}

/** What the parts that are drawn when opened need: their own texts beside the dialog's. */
export interface DetailsGround extends Ground {
  readonly texts: Ground["texts"] & DetailsTexts;
}

/** The parts, as the details chunk leaves them in `gate.shared.details`. */
export interface Details {
  readonly vendor: (ground: Ground, vendor: SiteVendor, entry: VendorConfig | undefined) => ComponentChild;
  readonly device: (ground: Ground) => ComponentChild;
  readonly history: (ground: Ground) => ComponentChild;
}

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

/** The choice that "save" stands for. */
export function choiceOf(switches: Switches): Choice {
  return { categories: { ...switches.categories }, vendors: { ...switches.vendors }, reset: true, source: "d", action: "save" };
}

/** The choice that "accept all" and "reject all" stand for. */
export function choiceOfAll(gate: GateHandle, granted: boolean): Choice {
  const categories: Partial<Record<OptionalCategory, boolean>> = {};
  for (const name of gate.categories) categories[name] = granted;
  return { categories, reset: true, source: "d", action: granted ? "accept_all" : "reject_all" };
}
