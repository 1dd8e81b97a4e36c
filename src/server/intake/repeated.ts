/** Finds a member name that occurs twice in one JSON object: JSON.parse keeps the last, so a signed "no" could hide behind a "yes". */

/**
 * True if valid JSON `text`, already parsed to `value`, names a member twice in one object. What our SDK sends is plain
 * JSON.stringify output, for which comparing is enough; everything else is scanned, without recursion.
 * `checked`: the value passed the shape check, so it is not deep and may be stringified.
 */
export function hasRepeatedMember(text: string, value: unknown, checked: boolean): boolean {
  return !(checked && JSON.stringify(value) === text) && scan(text);
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gs;

function scan(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  let name: string | null = null;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token === ":" && name !== null) {
      const names = open[open.length - 1];
      if (names?.has(name)) return true;
      names?.add(name);
    }
    name = token.startsWith('"') ? (JSON.parse(token) as string) : null;
  }
  return false;
}
