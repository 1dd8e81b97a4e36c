/**
 * What the parser inserts while the page loads. The observer's microtask comes before a script is prepared, so nothing of a held vendor
 * executes; the preload scanner may have requested it already (README says so). Disconnected at DOMContentLoaded: later nodes are made by script.
 */
import type { Hit } from "../catalogue/gate.ts";
import { getAttribute, inspect, isKept, keepBack, removeAttribute, setAttribute } from "./elements.ts";
import { frameEntered } from "./frames.ts";
import { hold } from "./held.ts";
import { heldUrl } from "./judge.ts";
import { whenReady } from "./ready.ts";

const { cloneNode, insertBefore, removeChild } = Node.prototype;
const { adoptNode } = Document.prototype;

/** Starts watching the parser. */
export function watchParser(): void {
  const observer = new MutationObserver((records) => records.forEach((record) => record.addedNodes.forEach(added)));
  observer.observe(document, { childList: true, subtree: true });
  whenReady(() => observer.disconnect());
}

function added(node: Node): void {
  if (node.nodeType !== 1 || isKept(node)) return;
  if (node.nodeName === "SCRIPT") return script(node as HTMLScriptElement);
  inspect(node as Element);
  if (node.nodeName === "IFRAME") frameEntered(node as Element);
}

function script(element: HTMLScriptElement): void {
  if (!/^$|javascript|ecmascript|^module$/i.test(element.type)) return;
  const src = getAttribute.call(element, "src");
  const hit = src === null ? importHit(element.text) : heldUrl(src);
  if (!hit) return;
  if (src === null) holdInline(element, hit);
  else standIn(element, src, hit);
}

/** Firefox runs an async script although its `src` has been removed; a fresh element in its place, the old one in an inert document, does not run. */
function standIn(element: HTMLScriptElement, src: string, hit: Hit): void {
  const fresh = cloneNode.call(element, false) as HTMLScriptElement;
  if (!element.hasAttribute("async")) fresh.async = false;
  keepBack(fresh, "src", src, hit);
  insertBefore.call(element.parentNode!, fresh, element);
  adoptNode.call(document.implementation.createHTMLDocument(""), element);
}

/** An inline script or module that imports a held vendor by a literal URL. */
function importHit(text: string): Hit | null {
  let hit: Hit | null = null;
  text.replace(/\bimport\s*(?:[\w{}*,$\s]+\sfrom\s*)?\(?\s*["'`]((?:https?:)?\/\/[^"'`]+)/g, (all, url: string) => ((hit = hit || heldUrl(url)), all));
  return hit;
}

/** An unknown type keeps a script from running; with its type back it runs when it is inserted again. */
function holdInline(element: HTMLScriptElement, hit: Hit): void {
  const type = getAttribute.call(element, "type");
  setAttribute.call(element, "type", "soglasie/held");
  hold(hit, "inline", "", () => {
    const { parentNode, nextSibling } = element;
    if (type === null) removeAttribute.call(element, "type");
    else setAttribute.call(element, "type", type);
    if (parentNode) insertBefore.call(parentNode, removeChild.call(parentNode, element), nextSibling);
  });
}
