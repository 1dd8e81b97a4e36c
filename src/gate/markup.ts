/**
 * Markup that a script hands to the parser: URL attributes of held tags are renamed in the text before the native call, because an
 * observer would be too late; afterwards the renamed elements are withheld like any other.
 */
import { NAMES, TAGS } from "./fetching.ts";
import { inspect, JUDGED, MARK } from "./inspect.ts";
import { heldAttribute } from "./kept.ts";
import { wrap, type Around, type Realm } from "./patch.ts";
import { trusted } from "./trusted.ts";

const TAG = new RegExp(`<(${TAGS.join("|")})\\b("[^"]*"|'[^']*'|[^"'>])*`, "gi");
const ATTRIBUTE = new RegExp(`([\\s"'/])(${NAMES.join("|")})\\s*=\\s*("[^"]*|'[^']*|[^\\s>]+)`, "gi");

/** The markup with the URL attributes of held tags renamed; the same object when there is nothing to hold (Trusted Types stay as they are). */
function rename(html: unknown): unknown {
  const text = String(html);
  const next = text.replace(TAG, (tag: string, element: string) =>
    tag.replace(ATTRIBUTE, (all: string, before: string, name: string, value: string) =>
      heldAttribute(name.toLowerCase(), value.replace(/^["']|amp;/g, ""), element) ? before + MARK + all.slice(1) : all,
    ),
  );
  return next === text ? html : trusted("createHTML", next);
}

/** Patches every way a script hands markup to the parser in one realm; `entered` hears of frames. */
export function patchMarkup(win: Realm, entered: (frame: Element) => void): void {
  const around = (at: number): Around => (call, args, self: Element) => {
    const html = args[at];
    // Asked before the call: `outerHTML` takes the element out.
    const parent = self.parentNode || self;
    args[at] = rename(html);
    const result = call() as Element | undefined;
    if (args[at] !== html || /<iframe/i.test(html as string)) {
      (result || (parent as Element)).querySelectorAll(JUDGED).forEach((element) => {
        inspect(element);
        entered(element);
      });
    }
    return result;
  };
  wrap(win, "Element,ShadowRoot innerHTML outerHTML", around(0), "set");
  wrap(win, "Element insertAdjacentHTML", around(1));
  wrap(win, "Element,ShadowRoot,Range setHTMLUnsafe setHTML createContextualFragment", around(0));
  // A tag cut off at the end of one `document.write` is kept for the next, so that its attributes are seen whole.
  let rest = "";
  const write = (end: string): Around => (call, args, self: Document, name) => {
    const text = rest + args.join("") + end;
    const cut = text.search(/<[a-z!/][^>]*$/i);
    const whole = cut < 0 ? text : text.slice(0, cut);
    rest = text.slice(whole.length);
    // What came whole goes on as it came: it may be a trusted value.
    if (whole !== String(args[0])) args.splice(0, args.length, whole);
    return around(0)(call, args, self as never, name);
  };
  wrap(win, "Document write", write(""));
  wrap(win, "Document writeln", write("\n"));
}
