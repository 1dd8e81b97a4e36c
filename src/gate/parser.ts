/**
 * What the parser inserts while the page loads. The observer's microtask comes before a script is prepared, so nothing of a held vendor
 * executes; the preload scanner may have requested it already (README says so). Disconnected at DOMContentLoaded: later nodes are made by script.
 */
import { TAGS } from "./fetching.ts";
import { standFor } from "./held.ts";
import { inert } from "./inert.ts";
import { runs } from "./inline.ts";
import { inspect, JUDGED } from "./inspect.ts";
import { heldUrl } from "./judge.ts";
import { keepBack } from "./kept.ts";
import { getAttribute } from "./natives.ts";
import { whenReady } from "./ready.ts";

/** With more than so many records the whole document is looked through at once: reading each record and its nodes costs ten times as much. */
const MANY = 99;

/** Starts watching the parser; `entered` hears of frames. */
export function watchParser(entered: (frame: Element) => void): void {
  const seen = new WeakSet<Node>();
  const see = (element: HTMLScriptElement): void => {
    if (!TAGS.includes(element.localName) || seen.has(element)) return;
    seen.add(element);
    if (runs(element) && standIn(element)) return;
    inspect(element);
    entered(element);
    // A marked tag is nobody's to hold, but code beside it may call its vendor.
    const later = element.localName === "script" && getAttribute.call(element, "data-src");
    const hit = later && heldUrl(later, "script");
    if (hit) standFor(hit);
  };
  const look = (records: MutationRecord[]): void => {
    if (records.length > MANY) document.querySelectorAll<HTMLScriptElement>(JUDGED).forEach(see);
    else for (const { addedNodes } of records) (addedNodes as NodeListOf<HTMLScriptElement>).forEach(see);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  whenReady(() => {
    look(observer.takeRecords());
    observer.disconnect();
  });
}

/** Firefox runs an async script although its `src` has been removed; a fresh element in its place, the old one in an inert document, does not run. */
function standIn(element: HTMLScriptElement): boolean {
  const src = getAttribute.call(element, "src");
  const hit = src && heldUrl(src, "script");
  if (!hit) return false;
  const fresh = element.cloneNode(true) as HTMLScriptElement;
  fresh.async = element.hasAttribute("async");
  keepBack(fresh, "src", src, hit);
  element.before(fresh);
  inert().adoptNode(element);
  return true;
}
