/**
 * Nodes that enter the document: those made in another document (template, DOMParser, fragment) and clones carry attributes that were never
 * judged. Nodes of this document were judged when their attributes were set, so the common case is a few comparisons.
 */
import { gate } from "./handle.ts";
import { tellError } from "./held.ts";
import { holdText, runs } from "./inline.ts";
import { family, inspectTree } from "./inspect.ts";
import { copyKept, kept } from "./kept.ts";
import { wrap, type Around, type Realm } from "./patch.ts";

/** Allocated once: most insertions bring no frame. */
const NONE: Element[] = [];

/** Patches the append and insert family of one realm; `entered` hears of frames. */
export function patchInsert(win: Realm, entered: (frame: Element) => void): void {
  const around: Around = (call, args, self: Element) => {
    let frames = NONE;
    for (const node of args as Element[]) {
      // Each question to a node costs as much as the call itself: fragments, text, and what is no node have no local name.
      const name = node && node.localName;
      const children = node && node.firstElementChild;
      if (!name && !children) {
        // Text and strings matter to style sheets only.
        if (node && self.nodeName === "STYLE") holdText(self, node.textContent || String(node));
        continue;
      }
      if (node.ownerDocument !== document) inspectTree(node);
      else if (name === "script" || name === "style") {
        if (node.firstChild) holdText(node);
        // Optimisers wake the page's scripts in a row, each as a new element where the old one or a comment kept its place.
        if (runs(node) && kept.has(node) && /script|#c/i.test(((args[1] as Node) || self).nodeName)) tellError(node);
      }
      if (children || name === "iframe") frames = frames.concat(family(node));
    }
    const result = call();
    frames.forEach(entered);
    return result;
  };
  wrap(win, "Node,Element,Document,DocumentFragment,CharacterData,Range appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement insertNode", around);
  wrap(win, "Document body", around, "set");
  // Judged before they enter: images load uninserted, and at once where the browser still has them in memory.
  wrap(win, "Document importNode adoptNode", (call, [node, deep], self: Document, name) => {
    if (self !== document) return call();
    const before = gate.held.length;
    const own = name === "adoptNode" ? (node as Node) : (node as Node).cloneNode(deep as boolean);
    inspectTree(own);
    // A copy that came free of tags is dropped: only the native upgrades custom elements as it imports.
    return gate.held.length > before && own !== node ? self.adoptNode(own) : call();
  });
  wrap(win, "Node cloneNode", (call, _, self: Element) => {
    const clone = call() as Element;
    if (gate.held.length && self.nodeType === 1) {
      const copies = family(clone);
      family(self).forEach((from, i) => copies[i] && copyKept(from, copies[i]!));
    }
    return clone;
  });
}
