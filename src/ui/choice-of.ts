/** The choices that the dialog's buttons stand for. */
import type { Choice, GateHandle, OptionalCategory } from "../contract.ts";
import type { Switches } from "./switches.ts";

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
