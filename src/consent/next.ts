/** The decision that a choice leads to. Pure. */
import type { Choice, Decision, OptionalCategory, SiteVendor } from "../contract.ts";
import { formatDecision } from "../decision.ts";

/** What the next decision stands on. */
export interface Ground {
  readonly categories: readonly OptionalCategory[];
  readonly vendors: readonly SiteVendor[];
  readonly notice: string;
  readonly gpc: boolean;
  /** Receipts are sent somewhere. */
  readonly receipts: boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

/**
 * Categories not named keep their answer, or are refused if there is none. Under Global Privacy Control "accept all" does not grant marketing:
 * only an answer about marketing itself does.
 */
export function nextDecision(before: Decision | null, choice: Choice, ground: Ground): Decision {
  const categories: Partial<Record<OptionalCategory, boolean>> = {};
  for (const name of ground.categories) {
    const asked = choice.categories[name];
    // A grant is `true` and nothing else: a form's "false" is none.
    categories[name] = asked === undefined ? !!(before && before.categories[name]) : asked === true && !(ground.gpc && name === "marketing" && choice.action === "accept_all");
  }
  const exceptions: Record<string, boolean> = Object.assign({}, !choice.reset && before && before.vendors, choice.vendors);
  const vendors: Record<string, boolean> = {};
  for (const vendor of ground.vendors) {
    const own = exceptions[vendor.id];
    if (own !== undefined && vendor.category !== "essential" && (own === true) !== categories[vendor.category]) vendors[vendor.id] = own === true;
  }
  return { time: choice.time || ground.now, notice: ground.notice, categories, vendors, source: choice.source, unsent: ground.receipts, gpc: ground.gpc };
}

/**
 * True when both say the same about the same notice, of these vendors. One given under a privacy signal says more than one before it, which the signal has
 * only silenced: without the signal the older one would grant again what the visitor has refused by now.
 */
export function sameAnswer(a: Decision, b: Decision, vendors: readonly SiteVendor[]): boolean {
  const text = (decision: Decision): string => "" + formatDecision(decision, vendors).split(".").slice(2, 5);
  return text(a) === text(b) && (a.gpc || !b.gpc);
}
