/**
 * Nodes that enter the document: those made in another document (template, DOMParser) and clones carry attributes that were never judged.
 * Nodes of this document were judged when their attributes were set, so the common case is one comparison.
 */
import { copyKept, FETCHING, inspect } from "./elements.ts";
import { frameEntered } from "./frames.ts";
import { gate } from "./handle.ts";
import { wrap } from "./patch.ts";

/** Judges a node and everything below it. */
export function inspectTree(node: Node): void {
  if (node.nodeType === 1) inspect(node as Element);
  if (node.firstChild) (node as Element).querySelectorAll(FETCHING).forEach(inspect);
}

/** Patches the append and insert family of one realm, and the ways to copy nodes. */
export function patchInsert(win: Window & typeof globalThis): void {
  const { Node, Element, Document, DocumentFragment, CharacterData } = win;
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData]) {
    wrap(prototype, "appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement", (call, args) => {
      let frames: Element[] | undefined;
      for (const node of args as Element[]) {
        // Text goes by untouched; so does what is no node (a string to append, a place to insert at).
        if (!node || !node.nodeType || node.nodeType === 3) continue;
        if (node.ownerDocument && !node.ownerDocument.defaultView) inspectTree(node);
        if (node.nodeName === "IFRAME") (frames = frames || []).push(node);
        else if (node.firstElementChild) node.querySelectorAll("iframe").forEach((frame) => (frames = frames || []).push(frame));
      }
      const result = call();
      if (frames) frames.forEach(frameEntered);
      return result;
    });
  }
  wrap(Document.prototype, "importNode adoptNode", (call, _, self: Document) => {
    const node = call() as Node;
    if (self.defaultView) inspectTree(node);
    return node;
  });
  wrap(Node.prototype, "cloneNode", (call, args, self: Element) => {
    const clone = call() as Element;
    if (gate.held.length) copyKept(self, clone);
    if (gate.held.length && args[0] && self.firstElementChild) {
      const copies = clone.querySelectorAll(FETCHING);
      self.querySelectorAll(FETCHING).forEach((element, i) => copyKept(element, copies[i]!));
    }
    return clone;
  });
}
