/** Attributes that are withheld: the element stays in its place, and has them back at its release. */
import type { Hit } from "../catalogue/gate.ts";
import { NAMES, TAGS } from "./fetching.ts";
import { gate } from "./handle.ts";
import { hold, tellError } from "./held.ts";
import { heldUrl } from "./judge.ts";
import { removeAttribute } from "./natives.ts";
import { trusted } from "./trusted.ts";

/** What was taken off each element, by attribute. */
export const kept = new WeakMap<Element, Record<string, unknown>>();

/** The hit that holds this attribute of a tag back; every candidate of a `srcset` counts, and every address in a `srcdoc`: engines differ in when we can enter that frame. */
export function heldAttribute(name: string, value: unknown, tag: string): Hit | null | undefined {
  return /src./.test(name) ? String(value).split(/[\s,"'`<>()=]+/).map((url) => heldUrl(url, tag)).find(Boolean) : heldUrl(value, tag);
}

/** Withholds an attribute of a live element if its value must be held; any other value takes the place of the one withheld before. */
export function keep(element: Element, given: unknown, value: unknown, entering?: boolean): boolean {
  if (!TAGS.includes(element.localName)) return false;
  const name = String(given).toLowerCase().replace("xlink:", "");
  const own = kept.get(element);
  if (own) delete own[name];
  const hit = NAMES.includes(name) && heldAttribute(name, value, element.localName);
  // Documents without a window (templates, DOMParser) fetch nothing; their nodes are judged when they enter one that has.
  const live = !!hit && (entering || !!element.ownerDocument.defaultView);
  if (live) {
    keepBack(element, name, value, hit);
    if (!entering && element.localName === "script" && element.isConnected) tellError(element);
  }
  return live;
}

/** Takes an attribute off, remembers it, and lists the element once. */
export function keepBack(element: Element, name: string, value: unknown, hit: Hit): void {
  const known = kept.get(element);
  const own = known || {};
  own[name] = value;
  removeAttribute.call(element, name);
  if (known) return;
  kept.set(element, own);
  // React shows nothing until its style sheets have come: for the page it has.
  if (element.localName === "link") setTimeout(() => element.dispatchEvent(new Event("load")));
  hold(hit, element.localName, value, { release: () => giveBack(element, own), element });
}

/**
 * Carries a withheld element out: sets what was kept, as the page would, so that an address of another vendor, set on it since, is held anew. Inline code
 * runs when it is inserted again with its type back; a `source` is looked at when it is inserted; a frame that gets its address in its place adds a step to
 * the history.
 */
function giveBack(element: Element, own: Record<string, unknown>): void {
  kept.delete(element);
  const { parentNode, nextSibling } = element;
  const again = parentNode && ("type" in own || /^(source|iframe)$/.test(element.localName));
  if (again) element.remove();
  // Not by setAttribute: loaders put one of their own on a script, which keeps the address for a turn that is over (WP Meteor).
  for (const name in own) element.setAttributeNS(null, name, trusted(name === "srcdoc" ? "createHTML" : "createScriptURL", own[name] as string));
  if (again) parentNode.insertBefore(element, nextSibling);
}

/** A clone is held like its original. */
export function copyKept(from: Element, to: Element): void {
  const own = kept.get(from);
  for (const name in own) keepBack(to, name, own[name], gate.held.find((tag) => tag.element === from)!);
}
