/** Cuts HTML into tags and texts, as far as a check of tags needs it. Never throws: what is no tag is text. */

/** A piece of HTML. */
export type Token =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly line: number }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string; readonly line: number };

const NAME = /\/?[a-zA-Z][^\s/>]*/y;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;
/** Elements whose content is no markup. `noscript` is none where scripts run; it is read anew by whoever cares. */
const RAW = new Set(["script", "style", "textarea", "title", "noscript", "template", "xmp", "iframe"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The few entities that stand in addresses and labels. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    const point = hex ? parseInt(hex, 16) : Number(number);
    return name ? (ENTITIES[name.toLowerCase()] ?? whole) : point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!found.has(key)) found.set(key, decode(double ?? single ?? bare ?? ""));
  }
  return found;
}

/** Where a raw element ends: its own closing tag, else the end of the text. */
function endOfRaw(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** Where a tag ends that begins before `from`: past its `>`, quoted ones not counted; -1 where it never does. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let i = from; i < html.length; i++) {
    const sign = html[i]!;
    if (quote) quote = sign === quote ? "" : quote;
    // A quote only opens a value after an equals sign, as in browsers.
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, i - 8), i))) quote = sign;
    else if (sign === ">") return i + 1;
  }
  return -1;
}

/** Where a comment, doctype or the like ends. */
function endOfOther(html: string, at: number): number {
  const end = html.startsWith("<!--", at) ? html.indexOf("-->", at + 4) + 3 : html.indexOf(">", at) + 1;
  return end < 4 ? html.length : end;
}

/** Tokens in order; the content of a raw element is one text. `line`: the number of the first line. */
export function tokensOf(html: string, line = 1): Token[] {
  const found: Token[] = [];
  const lineAt = counter(html, line);
  let [at, search] = [0, 0];
  const text = (to: number): void => {
    if (to > at) found.push({ kind: "text", text: html.slice(at, to), line: lineAt(at) });
    at = search = to;
  };
  for (let start = html.indexOf("<"); start >= 0; start = html.indexOf("<", search)) {
    NAME.lastIndex = start + 1;
    const written = NAME.exec(html)?.[0];
    const other = html[start + 1] === "!" || html[start + 1] === "?";
    search = start + 1;
    if (!written && !other) continue;
    const end = written ? endOfTag(html, NAME.lastIndex) : endOfOther(html, start);
    if (end < 0) break;
    text(start);
    at = search = end;
    if (!written) continue;
    const name = written.replace("/", "").toLowerCase();
    if (written.startsWith("/")) found.push({ kind: "close", name });
    else {
      found.push({ kind: "open", name, attributes: attributesOf(html.slice(start + 1 + written.length, end - 1)), line: lineAt(start) });
      if (RAW.has(name)) text(endOfRaw(html, name, at));
    }
  }
  text(html.length);
  return found;
}

/** Line numbers of growing offsets, each line counted once. */
function counter(html: string, first: number): (offset: number) => number {
  let [line, seen] = [first, 0];
  return (offset) => {
    for (; seen < offset; seen++) if (html.charCodeAt(seen) === 10) line++;
    return line;
  };
}
