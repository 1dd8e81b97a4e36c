/** Is every vendor's name in the config right? The gate's table knows those that it can hold. */
import { isEssential } from "../catalogue/essential.ts";
import type { GateHandle } from "../contract.ts";

/** True where a file of its own has to look at the names: some are no vendor's that can be held, and no build has checked them. */
export function namesUnknown({ vendors, config }: GateHandle): boolean {
  return !(config as { readonly checked?: unknown }).checked && vendors.some(({ category }, i) => category === "essential" && "use" in config.vendors![i]!);
}

/** True where a name is neither in that table nor an essential vendor's: what is wrong with it the diagnose file says. */
export function hasMistyped({ vendors, config }: GateHandle): boolean {
  return vendors.some(({ id, category }, i) => category === "essential" && "use" in config.vendors![i]! && !isEssential(id));
}
