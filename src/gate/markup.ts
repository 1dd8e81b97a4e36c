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
  const around: Around = (call, args, self: Element, name) => {
    const at = +/jac/.test(name);
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
  wrap(win, "Element,ShadowRoot innerHTML outerHTML", around, "set");
  wrap(win, "Element,ShadowRoot,Range insertAdjacentHTML setHTMLUnsafe setHTML createContextualFragment", around);
  // A tag cut off at the end of one call is kept for the next, so that its attributes are seen whole. What a script of the parser's leaves open the page's own
  // text goes on with: before the parser reads it, we are called back.
  const { write } = win.Document.prototype;
  let rest = "";
  wrap(win, "Document write writeln", (call, args, self: Document, name) => {
    const text = rest.concat(...(args as string[]));
    const whole = text.replace(/<[a-z/][^>]*$/i, "");
    rest = text.slice(whole.length);
    if (rest) {
      rest += name.slice(5) && "\n";
      if (self.currentScript) {
        void Promise.resolve().then(() => {
          // Closed since, it would begin anew.
          if (self.readyState === "loading") write.call(self, rest);
          rest = "";
        });
      }
    }
    // What came whole goes on as it came: it may be a trusted value.
    if (whole !== String(args[0])) args.splice(0, 1e9, whole);
    return around(call, args, self as never, name);
  });
}
