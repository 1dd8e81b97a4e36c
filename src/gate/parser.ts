/**
 * What the parser inserts while the page loads. The observer's microtask comes before a script is prepared, so nothing of a held vendor
 * executes; the preload scanner may have requested it already (README says so). Disconnected at DOMContentLoaded: later nodes are made by script.
 */
import type { Hit } from "../catalogue/gate.ts";
import { inspect, isKept, keepBack, nativeAttributes, URLS } from "./elements.ts";
import { hold } from "./held.ts";
import { heldUrl } from "./judge.ts";

const RUNS = /^$|javascript|ecmascript|^module$/i;
const IMPORT = /\bimport\s*(?:[\w{}*,$\s]+\sfrom\s*)?\(?\s*["'`]((?:https?:)?\/\/[^"'`]+)/g;
const { getAttribute, setAttribute, removeAttribute } = nativeAttributes;
const cloneNode = Node.prototype.cloneNode;
const insertBefore = Node.prototype.insertBefore;
const removeChild = Node.prototype.removeChild;
const adoptNode = Document.prototype.adoptNode;

/** Starts watching the parser; `entered` hears of frames. */
export function watchParser(entered: (frame: Element) => void): void {
  if (document.readyState !== "loading") return;
  const inert = document.implementation.createHTMLDocument("");
  const observer = new MutationObserver((records) => {
    for (const record of records) record.addedNodes.forEach((node) => added(node as Element, inert, entered));
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", () => observer.disconnect());
}

function added(element: Element, inert: Document, entered: (frame: Element) => void): void {
  const name = element.nodeName;
  if (name === "SCRIPT") return script(element as HTMLScriptElement, inert);
  if (!URLS[name] || isKept(element)) return;
  inspect(element);
  if (name === "IFRAME") entered(element);
}

function script(element: HTMLScriptElement, inert: Document): void {
  if (isKept(element) || !RUNS.test(element.type)) return;
  const src = getAttribute.call(element, "src");
  const hit = src === null ? importHit(element.textContent || "") : heldUrl(src);
  if (!hit) return;
  if (src === null) holdInline(element, hit);
  else standIn(element, src, hit, inert);
}

/** Firefox runs an async script although its `src` has been removed; a fresh element in its place, the old one in an inert document, does not run. */
function standIn(element: HTMLScriptElement, src: string, hit: Hit, inert: Document): void {
  const fresh = cloneNode.call(element, false) as HTMLScriptElement;
  const parent = element.parentNode!;
  if (!element.hasAttribute("async")) fresh.async = false;
  keepBack(fresh, "src", src, hit);
  insertBefore.call(parent, fresh, element);
  removeChild.call(parent, element);
  adoptNode.call(inert, element);
}

/** An inline script or module that imports a held vendor by a literal URL. */
function importHit(text: string): Hit | null {
  if (text.indexOf("import") < 0) return null;
  let hit: Hit | null = null;
  text.replace(IMPORT, (all, url: string) => ((hit = hit || heldUrl(url)), all));
  return hit;
}

/** An unknown type keeps a script from running; with its type back it runs when it is inserted again. */
function holdInline(element: HTMLScriptElement, hit: Hit): void {
  const type = getAttribute.call(element, "type");
  setAttribute.call(element, "type", "soglasie/held");
  hold(hit, "inline", "", () => {
    const parent = element.parentNode;
    if (!parent) return;
    const next = element.nextSibling;
    if (type === null) removeAttribute.call(element, "type");
    else setAttribute.call(element, "type", type);
    removeChild.call(parent, element);
    insertBefore.call(parent, element, next);
  });
}
