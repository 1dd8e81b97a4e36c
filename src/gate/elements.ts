/**
 * Elements that fetch by an attribute: the attribute is withheld, the element stays in its place and answers as written.
 * Setting the attribute natively at release runs the element with its handlers and its place kept.
 */
import type { Hit } from "../catalogue/gate.ts";
import { hold, held } from "./held.ts";
import { heldUrl, parseUrl } from "./judge.ts";
import { wrap, wrapAccessor, type Around } from "./patch.ts";

/** URL attributes by node name. */
export const URLS: Record<string, string[]> = {
  SCRIPT: ["src"], IMG: ["src", "srcset"], IFRAME: ["src"], FRAME: ["src"], LINK: ["href"], VIDEO: ["src", "poster"], AUDIO: ["src"],
  SOURCE: ["src", "srcset"], TRACK: ["src"], EMBED: ["src"], OBJECT: ["data"], INPUT: ["src"], A: ["ping"], AREA: ["ping"], image: ["href", "xlink:href"], script: ["href", "xlink:href"],
};
/** Selector of everything in the table. */
export const FETCHING = "script,img,iframe,frame,link,video,audio,source,track,embed,object,input[src],a[ping],area[ping],image";
/** Prefix under which a withheld attribute travels through markup. */
export const MARK = "soglasie-";

type Kept = Record<string, unknown>;
const kept = new WeakMap<Element, Kept>();
const { setAttribute, getAttribute, removeAttribute, hasAttribute } = Element.prototype;

/** The hit that holds this attribute back; every candidate of a `srcset` counts. */
export function heldAttribute(name: string, value: unknown): Hit | null {
  if (name !== "srcset" && name !== "ping") return heldUrl(value);
  for (const part of String(value).split(name === "ping" ? /\s+/ : /,\s+/)) {
    const hit = heldUrl(part.trim().split(/\s/)[0]);
    if (hit) return hit;
  }
  return null;
}

/** Withholds an attribute of an element: takes it off if it is there, remembers it, and lists the element once. */
export function keepBack(element: Element, name: string, value: unknown, hit: Hit): void {
  let own = kept.get(element);
  if (!own) {
    kept.set(element, (own = {}));
    const values = own;
    hold(hit, element.nodeName.toLowerCase(), String(value), () => giveBack(element, values), element);
  }
  own[name] = value;
  removeAttribute.call(element, name);
}

/** Carries a withheld element out: sets what was kept, natively. */
function giveBack(element: Element, own: Kept): void {
  kept.delete(element);
  for (const name of Object.keys(own)) setAttribute.call(element, name, own[name] as string);
}

/** Judges the attributes that an element already has (inserted from markup, another document, a clone). */
export function inspect(element: Element): Hit | null {
  let found: Hit | null = null;
  for (const name of URLS[element.nodeName] || []) {
    const marked = getAttribute.call(element, MARK + name);
    const value = marked === null ? getAttribute.call(element, name) : marked;
    const hit = value && heldAttribute(name, value);
    if (marked !== null) removeAttribute.call(element, MARK + name);
    if (hit) keepBack(element, name, value, (found = hit));
    else if (marked !== null) setAttribute.call(element, name, marked);
  }
  return found;
}

/** True when the element has a withheld attribute. */
export function isKept(element: Element): boolean {
  return kept.has(element);
}

/** Moves what is withheld from one element to its stand-in or clone. */
export function copyKept(from: Element, to: Element): void {
  const own = kept.get(from);
  for (const name of Object.keys(own || {})) {
    const hit = heldAttribute(name, own![name]);
    if (hit) keepBack(to, name, own![name], hit);
    else setAttribute.call(to, name, own![name] as string);
  }
}

/** In `document.write` and inert documents nothing is rewritten; such nodes are judged when they are inserted. */
function live(element: Element, doc: Document): boolean {
  return element.ownerDocument === doc;
}

/** Patches the attribute paths of one realm. */
export function patchElements(win: Window & typeof globalThis): void {
  const doc = win.document;
  const write = (name: string): Around => (call, args, self: Element) => {
    const names = URLS[self.nodeName];
    if (!names || names.indexOf(name) < 0 || !live(self, doc)) return call();
    const hit = heldAttribute(name, args[0]);
    if (hit) return keepBack(self, name, args[0], hit);
    forget(self, name);
    return call();
  };
  const read = (name: string): Around => (call, _, self: Element) => {
    const own = held.length && kept.get(self);
    if (!own || !(name in own)) return call();
    const parsed = parseUrl(String(own[name]));
    return name === "srcset" || !parsed ? String(own[name]) : parsed.href;
  };
  for (const tag in URLS) {
    for (const name of URLS[tag]!) {
      let owner: object | null = doc.createElement(tag);
      while (owner && !Object.prototype.hasOwnProperty.call(owner, name)) owner = Object.getPrototypeOf(owner) as object | null;
      if (owner) wrapAccessor(owner, name, write(name), read(name));
    }
  }
  patchAttributes(win, doc);
}

function forget(element: Element, name: string): void {
  const own = held.length && kept.get(element);
  if (own) delete own[name];
}

function patchAttributes(win: Window & typeof globalThis, doc: Document): void {
  const proto = win.Element.prototype;
  const around = (at: number): Around => (call, args, self: Element) => {
    const names = URLS[self.nodeName];
    if (!names || !live(self, doc)) return call();
    const name = String(args[at]).toLowerCase();
    if (names.indexOf(name) < 0) return call();
    const hit = heldAttribute(name, args[at + 1]);
    if (hit) return keepBack(self, name, args[at + 1], hit);
    forget(self, name);
    return call();
  };
  wrap(proto, "setAttribute", around(0));
  wrap(proto, "setAttributeNS", around(1));
  const node: Around = (call, args, self: Element) => {
    const attr = args[0] as Attr;
    const names = URLS[self.nodeName];
    const hit = names && attr && names.indexOf(attr.name) >= 0 && live(self, doc) && heldAttribute(attr.name, attr.value);
    return hit ? (keepBack(self, attr.name, attr.value, hit), null) : call();
  };
  wrap(proto, "setAttributeNode", node);
  wrap(proto, "setAttributeNodeNS", node);
  const asWritten = (map: (value: unknown) => unknown): Around => (call, args, self: Element) => {
    const own = held.length && kept.get(self);
    const name = own && String(args[0]).toLowerCase();
    return own && (name as string) in own ? map(own[name as string]) : call();
  };
  wrap(proto, "getAttribute", asWritten(String));
  wrap(proto, "hasAttribute", asWritten(() => true));
  wrap(proto, "removeAttribute", (call, args, self: Element) => (forget(self, String(args[0])), call()));
}

/** Natives that this file keeps; used by the parser's observer. */
export const nativeAttributes = { setAttribute, getAttribute, removeAttribute, hasAttribute };
