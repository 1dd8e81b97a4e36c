/** Names that stand twice in one object of a JSON text: the parser takes the last and says nothing, and the first was somebody's setting. */

/** One of them. */
export interface RepeatedKey {
  /** JSON pointer (RFC 6901). */
  readonly at: string;
  /** Line of the one that counts, from 1. */
  readonly line: number;
  /** Line of the one before it, which nobody reads. */
  readonly before: number;
}

/** An object or list that is open: where in it the reader is, and, in an object, the names so far with their lines. */
interface Level {
  readonly names: Map<string, number> | null;
  key: string | number;
  /** In an object: the next string is a name. */
  naming: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;
const escaped = (key: string | number): string => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

function step(open: Level[], sign: string): void {
  const top = open.at(-1);
  if (sign === "{" || sign === "[") open.push({ names: sign === "{" ? new Map() : null, key: 0, naming: sign === "{" });
  else if (sign === "}" || sign === "]") open.pop();
  else if (top && sign === ":") top.naming = false;
  else if (top && sign === ",") {
    if (top.names) top.naming = true;
    else top.key = Number(top.key) + 1;
  }
}

/** In the order of the text, each name once for every time that it stands there again. `text`: JSON that has been parsed. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const open: Level[] = [];
  const found: RepeatedKey[] = [];
  let [line, seen] = [1, 0];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    line += text.slice(seen, index).split("\n").length - 1;
    seen = index;
    const top = open.at(-1);
    if (token[0] !== '"') step(open, token);
    else if (top?.names && top.naming) {
      top.key = JSON.parse(token) as string;
      const before = top.names.get(top.key);
      if (before !== undefined) found.push({ at: open.map(({ key }) => escaped(key)).join(""), line, before });
      top.names.set(top.key, line);
    }
  }
  return found;
}
