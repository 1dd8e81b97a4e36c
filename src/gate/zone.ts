/** Paths where analytics and marketing never run. */

/** The first pattern that this path matches, or null; `*` stands for anything, the rest is literal, case does not count. */
export function zoneOf(path: string, patterns: readonly string[]): string | null {
  for (const pattern of patterns) {
    const text = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*");
    if (new RegExp("^" + text + "$", "i").test(path)) return pattern;
  }
  return null;
}
