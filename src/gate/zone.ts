/** Paths where analytics and marketing never run. */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import { glob } from "./glob.ts";
import { gate } from "./handle.ts";

/** The first pattern that this path matches, or null; by default of this site's zones. The pattern of a folder, `/lk/*`, covers `/lk` too. */
export function zoneOf(path: string, patterns: readonly string[] = gate.config.zones || DEFAULT_ZONES): string | null {
  const matches = (pattern: string): boolean => glob(pattern).test(path + "/");
  // All at once first: to prepare twenty patterns takes the engine half a millisecond, and most paths match none.
  return matches(patterns.join("|")) ? patterns.find(matches)! : null;
}

let looks = 0;
/** A zone entered after the first look: tags were running, so it stays until the next page load. */
let stuck: unknown;

/** The page's path may have changed; true when its zone did. */
export function moved(): boolean {
  const before = gate.zone;
  if (!stuck) {
    gate.zone = zoneOf(location.pathname);
    stuck = looks++ && !before && gate.zone;
  }
  return before !== gate.zone;
}
