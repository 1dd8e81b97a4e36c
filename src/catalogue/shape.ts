/** The last resort: category by the shape of name, value and lifetime. Leans to "not tracking": a false alarm costs trust. */
import type { Category, CookieClass, CookieInput } from "../contract.ts";
import { bias, shapeWeights } from "./lists/shape.ts";
import { LOOKED_AT } from "./names.ts";
import { isIdentifier, isPlain } from "./plain.ts";
import { traitsOf } from "./traits.ts";

/** Tracking is said only from this probability on; set on a development set so that fewer than one in ten alarms is false. */
const ALARM = 0.58;
/** Below this nothing is said. */
const KNOWN = 0.43;

const CATEGORIES: readonly Category[] = ["essential", "preferences", "analytics", "marketing"];
const NOTHING: readonly number[] = [0, 0, 0, 0];
let weights: Map<string, readonly number[]> | undefined;

/** Category by shape, or null where nothing stands out. Names no vendor. */
export function guessByShape(input: CookieInput): CookieClass | null {
  weights ??= readWeights();
  const sums = [...bias] as number[];
  for (const trait of [...traitsOf(input.name.slice(0, LOOKED_AT)), ...lifetimeTrait(input.maxAgeSeconds)]) {
    const row = weights.get(trait) ?? NOTHING;
    row.forEach((weight, i) => (sums[i] = (sums[i] ?? 0) + weight));
  }
  valueWeights(input.value, input.maxAgeSeconds).forEach((weight, i) => (sums[i] = (sums[i] ?? 0) + weight));
  const guess = decide(sums.map((sum) => Math.exp(sum / 40)));
  // `uid` or `visitor_id` may be anybody's: no alarm on everyday words alone, the value must be an identifier.
  const alarm = guess?.category === "analytics" || guess?.category === "marketing";
  return alarm && isPlain(input.name) && !isIdentifier(input.value, input.maxAgeSeconds) ? null : guess;
}

function decide(powers: readonly number[]): CookieClass | null {
  let total = 0;
  for (const power of powers) total += power;
  const [essential = 0, preferences = 0, analytics = 0, marketing = 0] = powers.map((power) => power / total);
  const tracking = analytics + marketing;
  const index = tracking > ALARM ? (analytics > marketing ? 2 : 3) : essential >= preferences ? 0 : 1;
  const confidence = tracking > ALARM ? tracking : 1 - tracking;
  const category = CATEGORIES[index];
  return category && confidence >= KNOWN ? { category, vendor: null, confidence: Math.min(0.75, confidence * 0.8), why: "shape" } : null;
}

function readWeights(): Map<string, readonly number[]> {
  return new Map(
    shapeWeights.trim().split("\n").map((line) => {
      const [trait = "", ...numbers] = line.split(" ");
      return [trait, numbers.map(Number)];
    }),
  );
}

/** Classes of lifetime: session, hours, days, month, half a year, a year, longer. */
function lifetimeTrait(seconds: number | undefined): string[] {
  if (seconds === undefined) return [];
  const days = seconds / 86_400;
  const limits: [number, string][] = [[0, "s"], [1 / 24, "h"], [2, "d"], [31, "m"], [190, "q"], [400, "y"]];
  return [`L:${limits.find(([limit]) => days <= limit)?.[1] ?? "z"}`];
}

/** A switch or a word is seldom an identifier; a long random value that outlives the visit often is. Set by judgement, not learned. */
function valueWeights(value: string | undefined, seconds = 0): readonly number[] {
  if (!value) return NOTHING;
  if (/^(true|false|yes|no|on|off|y|n|[01]|[a-z]{2}([-_][a-z]{2})?)$/i.test(value)) return [20, 20, -10, -10];
  return isIdentifier(value, seconds) ? [-15, -15, 15, 15] : NOTHING;
}
