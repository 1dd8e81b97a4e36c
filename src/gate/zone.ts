/** Paths where analytics and marketing never run. */

import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import { gate } from "./handle.ts";

/** The first pattern that this path matches, or null; by default of this site's zones. `*` stands for anything, the rest is literal, case does not count. */
export function zoneOf(path: string, patterns: readonly string[] = gate.config.zones || DEFAULT_ZONES): string | null {
  return patterns.find((pattern) => new RegExp("^" + pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*") + "$", "i").test(path)) || null;
}
