/** Judges elements that carry their attributes and text already: from the parser, from markup, from another document, as a clone. */
import { keep, keepBack, NAMES, TAGS } from "./elements.ts";
import { heldUrl } from "./judge.ts";
import { getAttribute, removeAttribute, setAttribute } from "./natives.ts";

/** Prefix under which a withheld attribute travels through markup. */
export const MARK = "soglasie-";
/** Selector of everything that is judged. */
export const JUDGED = TAGS + ",style";

/** A type that no browser knows. */
const HELD = "soglasie/held";
const RUNS = /^$|javascript|ecmascript|^module$/i;
// A style sheet's "@import" inside a script is only text there.
const IMPORT = /(^|[^@.\w$])import\b[^"'`]*["'`](https?:)?\/\/[^"'`\s]+/g;
const STYLE = /(@import\s*["']|\burl\(\s*["']?)(https?:)?\/\/[^"')\s]+/gi;

/** A script that the browser would run; data blocks and marked tags are not. */
export function runs(element: Element): boolean {
  return element.nodeName === "SCRIPT" && RUNS.test(getAttribute.call(element, "type") || "");
}

/** Judges one node; those that are no element have nothing to judge. */
export function inspect(element: Element): void {
  for (const name of NAMES) {
    const marked = getAttribute.call(element, MARK + name);
    const value = marked || getAttribute.call(element, name);
    removeAttribute.call(element, MARK + name);
    if (value && !keep(element, name, value, true) && marked) setAttribute.call(element, name, value);
  }
  holdText(element);
}

/** Judges a node and everything below it. */
export function inspectTree(node: Node): void {
  if (node.nodeType === 1) inspect(node as Element);
  if ((node as Element).firstElementChild) (node as Element).querySelectorAll(JUDGED).forEach(inspect);
}

/**
 * An inline script that imports a held vendor by a literal address, or a style sheet that loads from one, gets an unknown type until its release.
 * `text`: what it is about to be given.
 */
export function holdText(element: Element, text?: string): void {
  const uses = element.nodeName === "STYLE" ? STYLE : runs(element) && IMPORT;
  const hit = uses && ((text || element.textContent!).match(uses) || []).map((use) => heldUrl(use.slice(use.search(/(https?:)?\/\//)))).find(Boolean);
  const type = hit && (getAttribute.call(element, "type") || "");
  // Held already: taking the type off for a moment would let a style sheet fetch.
  if (!hit || type === HELD) return;
  keepBack(element, "type", type, hit);
  setAttribute.call(element, "type", HELD);
}
