/** Everything that a site asks about, as if a visitor had granted it. */
import type { Decision, GateHandle } from "../contract.ts";

/** A decision's categories, all granted. */
export function allGranted({ categories }: Pick<GateHandle, "categories">): Decision["categories"] {
  return Object.assign({}, ...categories.map((name) => ({ [name]: true })));
}
