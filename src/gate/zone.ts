/** Paths where analytics and marketing never run. */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import { glob } from "./glob.ts";
import { gate } from "./handle.ts";

/** The first pattern that this path matches, or null; by default of this site's zones. */
export function zoneOf(path: string, patterns: readonly string[] = gate.config.zones || DEFAULT_ZONES): string | null {
  return patterns.find((pattern) => glob(pattern).test(path)) || null;
}

/** Undefined before the first look; a zone entered after it: tags were running, so it stays until the next page load. */
let stuck: boolean | undefined;

/** The page's path may have changed; true when its zone did. */
export function moved(): boolean {
  const before = gate.zone;
  if (!stuck) {
    gate.zone = zoneOf(location.pathname);
    stuck = stuck === false && !before && !!gate.zone;
  }
  return before !== gate.zone;
}
