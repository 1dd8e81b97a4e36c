/** Paths where analytics and marketing never run. */

/** The first pattern that this path matches, or null; `*` stands for anything, the rest is literal, case does not count. */
export function zoneOf(path: string, patterns: readonly string[]): string | null {
  return patterns.find((pattern) => new RegExp("^" + pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*") + "$", "i").test(path)) || null;
}
