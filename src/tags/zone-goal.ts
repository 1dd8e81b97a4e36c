/**
 * The one goal that a zone may name ("a visit was booked"): delivered as a bare name on the first page outside it, for visitors with a grant
 * only. The page knows by its referrer that the visitor has just left the zone; where pages change without a load, nothing may be sent before
 * the next full load, so until then the tab keeps the zone's pattern.
 */
import type { GateHandle } from "../contract.ts";
import { isGrant } from "../decision.ts";
import { carried, carry } from "../seal/carry.ts";

type Globals = Record<string, unknown>;
type Call = (...args: unknown[]) => void;

/** Address of the page before this one, as the browser gave it: from here on a zone's is hidden. */
const before = document.referrer;
let delivered = false;

/** Notes the zone in which the page lies now; to be called at the start and at every change of path. */
export function noteZone(gate: GateHandle): void {
  const goals = gate.config.zoneGoals;
  if (goals && gate.zone && goals[gate.zone] && gate.decision && isGrant(gate.decision)) carry("goal", gate.zone);
}

/** Pattern of the zone that the visitor left for this page. */
function leftZone(gate: GateHandle, patterns: readonly string[]): string | undefined {
  const kept = carried("goal");
  if (kept) {
    carry("goal", null);
    return kept;
  }
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if ((entry && entry.type !== "navigate") || before.indexOf(location.origin + "/")) return undefined;
  const { pathname } = new URL(before);
  return gate.zoneOf(pathname, patterns) || undefined;
}

/** Delivers the goal to the counters that run, once a page. */
export function deliverGoal(gate: GateHandle, globals: Globals = window as unknown as Globals): void {
  const goals = gate.config.zoneGoals;
  const metrika = gate.permits("yandex-metrika");
  const google = gate.permits("google-analytics-4");
  const { tags } = gate.parts;
  if (!goals || !tags || gate.zone || delivered || !(metrika || google)) return;
  const zone = leftZone(gate, Object.keys(goals));
  delivered = true;
  const goal = zone && goals[zone];
  if (!goal) return;
  if (metrika) for (const id of tags.counters.keys()) (globals.ym as Call)(Number(id), "reachGoal", goal);
  if (google && globals.gtag) (globals.gtag as Call)("event", goal);
}
