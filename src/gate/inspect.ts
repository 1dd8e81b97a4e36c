/** Judges elements that carry their attributes and text already: from the parser, from markup, from another document, as a clone. */
import { NAMES, TAGS } from "./fetching.ts";
import { holdText } from "./inline.ts";
import { keep } from "./kept.ts";
import { getAttribute, removeAttribute, setAttribute } from "./natives.ts";

/** Prefix under which a withheld attribute travels through markup. */
export const MARK = "soglasie-";
/** Selector of everything that is judged. */
export const JUDGED = TAGS.join();

/** An element with all below it that is judged. */
export const family = (element: Element): Element[] => [element, ...element.querySelectorAll(JUDGED)];

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
