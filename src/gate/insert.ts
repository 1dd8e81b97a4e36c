/**
 * Nodes that enter the document: those made in another document (template, DOMParser, fragment) and clones carry attributes that were never
 * judged. Nodes of this document were judged when their attributes were set, so the common case is one comparison.
 */
import { copyKept, FETCHING, inspect, isKept, URLS } from "./elements.ts";
import { held } from "./held.ts";
import { wrap, type Around } from "./patch.ts";

/** Judges a node and everything below it. */
export function inspectTree(node: Node): void {
  if (node.nodeType === 1 && URLS[node.nodeName]) inspect(node as Element);
  if (node.firstChild && (node.nodeType === 1 || node.nodeType === 11)) (node as Element).querySelectorAll(FETCHING).forEach((element) => inspect(element));
}

/** Patches the append and insert family of one realm; `entered` hears of frames. */
export function patchInsert(win: Window & typeof globalThis, entered: (frame: Element) => void): void {
  const doc = win.document;
  const around: Around = (call, args) => {
    let frames: Element[] | undefined;
    for (const node of args as Element[]) {
      if (!node || !node.nodeType || node.nodeType === 3) continue;
      if (node.ownerDocument !== doc) inspectTree(node);
      if (node.nodeName === "IFRAME") (frames = frames || []).push(node);
      else if (node.firstElementChild) node.querySelectorAll("iframe").forEach((frame) => (frames = frames || []).push(frame));
    }
    const result = call();
    if (frames) frames.forEach(entered);
    return result;
  };
  for (const name of ["appendChild", "insertBefore", "replaceChild"]) wrap(win.Node.prototype, name, around);
  for (const owner of [win.Element.prototype, win.Document.prototype, win.DocumentFragment.prototype]) {
    for (const name of ["append", "prepend", "replaceChildren", "before", "after", "replaceWith", "insertAdjacentElement"]) wrap(owner, name, around);
  }
  for (const name of ["before", "after", "replaceWith"]) wrap(win.CharacterData.prototype, name, around);
  patchCopies(win, doc);
}

function patchCopies(win: Window & typeof globalThis, doc: Document): void {
  wrap(win.Node.prototype, "cloneNode", (call, args, self: Node) => {
    const clone = call() as Element;
    if (held.length && self.nodeType === 1) copyTree(self as Element, clone, !!args[0]);
    return clone;
  });
  const imported: Around = (call, _, self: Document) => {
    const node = call() as Node;
    if (self === doc) inspectTree(node);
    return node;
  };
  wrap(win.Document.prototype, "importNode", imported);
  wrap(win.Document.prototype, "adoptNode", imported);
}

function copyTree(from: Element, to: Element, deep: boolean): void {
  if (isKept(from)) copyKept(from, to);
  if (!deep || !from.firstElementChild) return;
  const copies = to.querySelectorAll(FETCHING);
  from.querySelectorAll(FETCHING).forEach((element, i) => isKept(element) && copyKept(element, copies[i]!));
}
