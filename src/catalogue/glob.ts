/**
 * Matching with `*` in time that grows with the text only: no regular expression, so no pattern can make it backtrack.
 * The parts between stars are looked for from left to right, each at its first place.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.split("*");
  const first = parts[0] ?? "";
  if (parts.length === 1) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts[parts.length - 1] ?? "";
  return text.length - last.length >= at && text.endsWith(last);
}

/** How exact a pattern is: characters that are not stars. */
export function weightOf(pattern: string): number {
  return pattern.split("*").join("").length;
}
