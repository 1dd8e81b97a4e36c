/**
 * Markup that a script hands to the parser: URL attributes of held tags are renamed in the text before the native call, because an
 * observer would be too late; afterwards the renamed elements are withheld like any other.
 */
import { heldAttribute, inspect, MARK } from "./elements.ts";
import { wrap, wrapAccessor, type Around } from "./patch.ts";
import { trusted } from "./trusted.ts";

const TAG = /<(script|img|image|iframe|frame|link|video|audio|source|track|embed|object|input)\b(?:"[^"]*"|'[^']*'|[^"'>])*>?/gi;
const ATTRIBUTE = /([\s"'/])(src|srcset|href|xlink:href|data|poster)(\s*=\s*)("[^"]*"?|'[^']*'?|[^\s>]+)/gi;
const MARKED = ["src", "srcset", "href", "data", "poster"].map((name) => `[${MARK}${name}]`).join();
const UNFINISHED = /<[a-z!/](?:"[^"]*"|'[^']*'|[^"'>])*(?:"[^"]*|'[^']*)?$/i;

/** The markup with the URL attributes of held tags renamed; the same object when there is nothing to hold (Trusted Types stay as they are). */
export function renameHeld(html: unknown): unknown {
  const text = String(html);
  if (text.indexOf("//") < 0 && text.indexOf("\\") < 0) return html;
  const next = text.replace(TAG, (tag) => tag.replace(ATTRIBUTE, renameOne));
  return next === text ? html : typeof html === "string" ? next : trusted("createHTML", next);
}

function renameOne(all: string, before: string, name: string, equals: string, value: string): string {
  const bare = value.replace(/^["']|["']$/g, "").replace(/&amp;/g, "&");
  return heldAttribute(name.toLowerCase(), bare) ? before + MARK + name + equals + value : all;
}

/** Withholds the elements below `root` whose attributes were renamed. */
export function adoptMarked(root: ParentNode): void {
  root.querySelectorAll(MARKED).forEach((element) => inspect(element));
}

/** Patches every way a script hands markup to the parser in one realm. */
export function patchMarkup(win: Window & typeof globalThis): void {
  const rename = (at: number): Around => (call, args, self: Element) => {
    const html = args[at];
    const next = renameHeld(html);
    if (next === html) return call();
    args[at] = next;
    const result = call(args);
    adoptMarked((self as Node).parentNode || (self as Element));
    return result;
  };
  for (const owner of [win.Element.prototype, win.ShadowRoot && win.ShadowRoot.prototype]) {
    wrapAccessor(owner, "innerHTML", rename(0));
    wrapAccessor(owner, "outerHTML", rename(0));
    wrap(owner, "setHTMLUnsafe", rename(0));
  }
  wrap(win.Element.prototype, "insertAdjacentHTML", rename(1));
  wrap(win.Range.prototype, "createContextualFragment", (call, args) => {
    args[0] = renameHeld(args[0]);
    const fragment = call(args) as DocumentFragment;
    adoptMarked(fragment);
    return fragment;
  });
  patchWrite(win);
}

/** `document.write`: a tag cut off at the end of one call is kept for the next, so that its attributes are seen whole. */
function patchWrite(win: Window & typeof globalThis): void {
  let rest = "";
  const around = (end: string): Around => (call, args, self: Document) => {
    const first = args[0];
    const text = rest + args.map(String).join("") + end;
    const cut = self.readyState === "loading" ? text.search(UNFINISHED) : -1;
    rest = cut < 0 ? "" : text.slice(cut);
    const whole = cut < 0 ? text : text.slice(0, cut);
    const next = renameHeld(whole);
    if (next === whole && cut < 0 && !end && args.length === 1 && whole === String(first)) return call();
    const result = call([next]);
    if (next !== whole) adoptMarked(self);
    return result;
  };
  wrap(win.Document.prototype, "write", around(""));
  wrap(win.Document.prototype, "writeln", around("\n"));
}
