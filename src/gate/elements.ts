/**
 * Elements that fetch by an attribute: the attribute is withheld, the element stays in its place and answers as written.
 * Setting the attribute natively at release runs the element with its handlers and its place kept.
 */
import type { Hit } from "../catalogue/gate.ts";
import { gate } from "./handle.ts";
import { hold } from "./held.ts";
import { trusted } from "./trusted.ts";
import { heldUrl, parseUrl } from "./judge.ts";
import { removeAttribute, setAttribute } from "./natives.ts";
import { wrap, type Around, type Realm } from "./patch.ts";

/** Elements that fetch, and the attributes by which they do. */
export const TAGS = "script img image iframe frame link video audio source track embed object input".split(" ");
const ATTRIBUTES = "src srcset href data poster imageSrcset srcdoc";
export const NAMES = ATTRIBUTES.toLowerCase().split(" ");
/** A document without a window: nothing in it fetches or runs. */
export const inert = document.implementation.createHTMLDocument("");

const { insertBefore, removeChild } = Node.prototype;
const kept = new WeakMap<Element, Record<string, unknown>>();
const fetching = new Set(TAGS);

/** The hit that holds this attribute of a tag back; every candidate of a `srcset` counts, and every address in a `srcdoc`: engines differ in when we can enter that frame. */
export function heldAttribute(name: string, value: unknown, tag: string): Hit | null | undefined {
  return /src(set|doc)/.test(name) ? String(value).split(/[\s,"'`<>()=]+/).map((url) => heldUrl(url, tag)).find(Boolean) : heldUrl(value, tag);
}

/** Withholds an attribute of a live element if its value must be held; any other value takes the place of the one withheld before. */
export function keep(element: Element, given: unknown, value: unknown, entering?: boolean): boolean {
  if (!fetching.has(element.localName)) return false;
  const name = String(given).toLowerCase().replace("xlink:", "");
  const own = kept.get(element);
  if (own) delete own[name];
  const hit = NAMES.indexOf(name) >= 0 && heldAttribute(name, value, element.localName);
  // Documents without a window (templates, DOMParser) fetch nothing; their nodes are judged when they enter one that has.
  if (!hit || !(entering || element.ownerDocument.defaultView)) return false;
  keepBack(element, name, value, hit);
  return true;
}

/** Takes an attribute off, remembers it, and lists the element once. */
export function keepBack(element: Element, name: string, value: unknown, hit: Hit): void {
  const own = kept.get(element) || {};
  own[name] = value;
  removeAttribute.call(element, name);
  if (kept.has(element)) return;
  kept.set(element, own);
  hold(hit, element.localName, value, { release: () => giveBack(element, own), element });
}

/** Carries a withheld element out: sets what was kept, natively. Inline code runs when it is inserted again with its type back. */
function giveBack(element: Element, own: Record<string, unknown>): void {
  kept.delete(element);
  for (const name in own) setAttribute.call(element, name, trusted(name === "srcdoc" ? "createHTML" : "createScriptURL", own[name] as string));
  const { parentNode, nextSibling } = element;
  if ("type" in own && parentNode) {
    removeChild.call(parentNode, element);
    insertBefore.call(parentNode, element, nextSibling);
  }
}

/** A clone is held like its original. */
export function copyKept(from: Element, to: Element): void {
  const own = kept.get(from);
  for (const name in own) keepBack(to, name, own[name], gate.held.find(({ element }) => element === from)!);
}

/** Patches the attribute paths of one realm. */
export function patchElements(win: Realm): void {
  const write = (at: number): Around => (call, args, self, name) => keep(self, at < 0 ? name : args[at], args[at + 1]) || call();
  const read = (map: (value: unknown) => unknown): Around => (call, args, self, name) => {
    const own = kept.get(self);
    const wanted = own && String(args.length ? args[0] : name).toLowerCase();
    return wanted && wanted in own ? map(own[wanted]) : call();
  };
  // By name: looking through the prototypes of fresh elements took a quarter of the gate's start.
  const types = "Script Image IFrame Frame Link Media Video Source Track Embed Object Input Button".replace(/\w+/g, "HTML$&Element").replace(/ /g, ",") + " ";
  wrap(win, types + ATTRIBUTES, write(-1), "set");
  wrap(win, types + "srcset imageSrcset srcdoc", read(String), "get");
  wrap(win, types + ATTRIBUTES, read((value) => parseUrl(value)!.href), "get");
  // Routers copy tags attribute by attribute, and compare them as text: they are shown a copy that has them all.
  wrap(win, "Element attributes outerHTML", (call, _, self, name) => {
    const own = kept.get(self);
    if (!own) return call();
    const copy = inert.importNode(self, true) as Element;
    for (const key in own) setAttribute.call(copy, key, own[key] as string);
    return copy[name as "id"];
  }, "get");
  // The constructor would set the address where no patch sees it.
  wrap(win, " Audio", (call, args) => {
    const [src] = args.splice(0);
    const audio = call() as HTMLAudioElement;
    if (src) audio.src = src as string;
    return audio;
  });
  wrap(win, "HTMLScriptElement type", read(String), "get");
  wrap(win, "Element getAttribute", read(String));
  wrap(win, "Element hasAttribute", read(Boolean));
  wrap(win, "Element setAttribute", write(0));
  wrap(win, "Element setAttributeNS", write(1));
  wrap(win, "Element setAttributeNode setAttributeNodeNS", (call, [attr], self) => (keep(self, (attr as Attr).name, (attr as Attr).value) ? null : call()));
  wrap(win, "Element removeAttribute", (call, [name], self) => (keep(self, name, ""), call()));
}
