/** Paths where analytics and marketing never run. */

import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import { glob } from "./glob.ts";
import { gate } from "./handle.ts";

/** The first pattern that this path matches, or null; by default of this site's zones. */
export function zoneOf(path: string, patterns: readonly string[] = gate.config.zones || DEFAULT_ZONES): string | null {
  return patterns.find((pattern) => glob(pattern).test(path)) || null;
}
