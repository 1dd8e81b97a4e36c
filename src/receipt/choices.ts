/** A decision as the list of answers that a receipt carries. */
import type { Decision, GateHandle, OptionalCategory, ReceiptChoice } from "../contract.ts";

/** What the site offers. */
type Offer = Pick<GateHandle, "categories" | "vendors">;

/** Every category offered and every vendor that may be refused, granted or not, at most 128. */
export function choicesOf(gate: Offer, decision: Decision): ReceiptChoice[] {
  const categories = gate.categories.map((p): ReceiptChoice => ({ p, g: !!decision.categories[p] }));
  const vendors = gate.vendors.filter((v) => v.category !== "essential").map((v): ReceiptChoice => {
    const own = decision.vendors[v.id];
    return { p: "vendor:" + v.id, g: own === undefined ? !!decision.categories[v.category as OptionalCategory] : own };
  });
  return categories.concat(vendors).slice(0, 128);
}

/** Tells one decision from another, however it was read: its second, its source, its answers. */
export function markOf(gate: Offer, decision: Decision): string {
  return decision.time + decision.source + choicesOf(gate, decision).map((choice) => +choice.g).join("");
}
