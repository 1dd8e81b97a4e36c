/**
 * Markup that a script hands to the parser: URL attributes of held tags are renamed in the text before the native call, because an
 * observer would be too late; afterwards the renamed elements are withheld like any other.
 */
import { heldAttribute, inspect, MARK, urlAttributes } from "./elements.ts";
import { wrap, type Around } from "./patch.ts";
import { trusted } from "./trusted.ts";

const TAG = /<([a-z]+)(?:"[^"]*"|'[^']*'|[^"'>])*/gi;
const ATTRIBUTE = /([\s"'/])([a-z:]+)(\s*=\s*)("[^"]*"?|'[^']*'?|[^\s>]+)/gi;
const UNFINISHED = /<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*(?:"[^"]*|'[^']*)?$/i;
const MARKED = ["src", "srcset", "href", "data", "poster", "ping"].map((name) => `[${MARK + name}]`).join();

/** The markup with the URL attributes of held tags renamed; the same object when there is nothing to hold (Trusted Types stay as they are). */
function renameHeld(html: unknown): unknown {
  const text = String(html);
  const next = text.replace(TAG, (tag: string, element: string) => {
    const names = urlAttributes(element.toUpperCase());
    return names[0] ? tag.replace(ATTRIBUTE, (all, before: string, name: string, equals: string, value: string) => {
      const held = names.indexOf(name.toLowerCase()) >= 0 && heldAttribute(name, value.replace(/^["']|["']$/g, "").replace(/&amp;/g, "&"));
      return held ? before + MARK + name + equals + value : all;
    }) : tag;
  });
  return next === text ? html : typeof html === "string" ? next : trusted("createHTML", next);
}

/** Withholds the elements below `root` whose attributes were renamed. */
function adoptMarked(root: ParentNode): void {
  root.querySelectorAll(MARKED).forEach(inspect);
}

/** Patches every way a script hands markup to the parser in one realm. */
export function patchMarkup(win: Window & typeof globalThis): void {
  const rename = (at: number): Around => (call, args, self: Node) => {
    const html = args[at];
    args[at] = renameHeld(html);
    const result = call();
    if (args[at] !== html) adoptMarked((result as ParentNode) || self.parentNode || self);
    return result;
  };
  for (const owner of [win.Element, win.ShadowRoot]) {
    const { prototype } = owner || {};
    wrap(prototype, "innerHTML outerHTML", rename(0), "set");
    wrap(prototype, "setHTMLUnsafe", rename(0));
  }
  wrap(win.Element.prototype, "insertAdjacentHTML", rename(1));
  wrap(win.Range.prototype, "createContextualFragment", rename(0));
  // `document.write`: a tag cut off at the end of one call is kept for the next, so that its attributes are seen whole.
  let rest = "";
  const write = (end: string): Around => (call, args, self: Document) => {
    const text = rest + args.map(String).join("") + end;
    const cut = self.readyState === "loading" ? text.search(UNFINISHED) : -1;
    rest = cut < 0 ? "" : text.slice(cut);
    const whole = cut < 0 ? text : text.slice(0, cut);
    const next = renameHeld(whole);
    // What needs no change goes on as it came: it may be a trusted value.
    if (next !== args[0] + end) args.splice(0, args.length, typeof args[0] === "string" ? next : trusted("createHTML", next as string));
    call();
    adoptMarked(self);
  };
  wrap(win.Document.prototype, "write", write(""));
  wrap(win.Document.prototype, "writeln", write("\n"));
}
