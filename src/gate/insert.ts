/**
 * Nodes that enter the document: those made in another document (template, DOMParser, fragment) and clones carry attributes that were never
 * judged. Nodes of this document were judged when their attributes were set, so the common case is a few comparisons.
 */
import { copyKept } from "./elements.ts";
import { gate } from "./handle.ts";
import { holdText, inspectTree, JUDGED } from "./inspect.ts";
import { wrap, type Around, type Realm } from "./patch.ts";

const family = (element: Element): Element[] => [element, ...element.querySelectorAll(JUDGED)];

/** Patches the append and insert family of one realm; `entered` hears of frames. */
export function patchInsert(win: Realm, entered: (frame: Element) => void): void {
  const { Node, Element, Document, DocumentFragment, CharacterData } = win;
  const around: Around = (call, args, self: Element) => {
    let frames: Element[] | undefined;
    for (const node of args as Element[]) {
      if (self.nodeName === "STYLE" && node) holdText(self, node.textContent || String(node));
      // Text goes by untouched; so does what is no node (a string to append, a place to insert at).
      if (!node || !node.nodeType || node.nodeType === 3) continue;
      if (node.ownerDocument !== document) inspectTree(node);
      else if (/^S(CRIPT|TYLE)$/.test(node.nodeName)) holdText(node, node.textContent!);
      if (node.nodeName === "IFRAME") (frames = frames || []).push(node);
      else if (node.firstElementChild) (frames = frames || []).push(...node.querySelectorAll("iframe"));
    }
    const result = call();
    if (frames) frames.forEach(entered);
    return result;
  };
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData]) {
    wrap(prototype, "appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement", around);
  }
  wrap(Document.prototype, "importNode adoptNode", (call, _, self: Document) => {
    const node = call() as Node;
    if (self === document) inspectTree(node);
    return node;
  });
  wrap(Node.prototype, "cloneNode", (call, _, self: Element) => {
    const clone = call() as Element;
    if (gate.held.length && self.nodeType === 1) {
      const copies = family(clone);
      family(self).forEach((from, i) => copies[i] && copyKept(from, copies[i]!));
    }
    return clone;
  });
}
