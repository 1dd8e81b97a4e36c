/**
 * Elements that fetch by an attribute: the attribute is withheld, the element stays in its place and answers as written.
 * Setting the attribute natively at release runs the element with its handlers and its place kept.
 */
import type { Hit } from "../catalogue/gate.ts";
import { hold } from "./held.ts";
import { heldUrl, parseUrl } from "./judge.ts";
import { wrap, type Around } from "./patch.ts";

/** URL attributes by node name. */
const URLS: Record<string, string> = {
  SCRIPT: "src", IMG: "src srcset", IFRAME: "src", FRAME: "src", LINK: "href", VIDEO: "src poster", AUDIO: "src", SOURCE: "src srcset", TRACK: "src", EMBED: "src",
  OBJECT: "data", INPUT: "src", A: "ping", AREA: "ping", image: "href xlink:href", script: "href xlink:href",
};
/** Selector of everything in the table. */
export const FETCHING = Object.keys(URLS).join();
/** Prefix under which a withheld attribute travels through markup. */
export const MARK = "soglasie-";

type Kept = Record<string, unknown>;
const kept = new WeakMap<Node, Kept>();
/** Natives kept before patching. */
export const { setAttribute, getAttribute, removeAttribute } = Element.prototype;

/** Names of the URL attributes of elements of this node name. */
export function urlAttributes(nodeName: string): string[] {
  return URLS[nodeName] ? URLS[nodeName]!.split(" ") : [];
}

/** The hit that holds this attribute back; every candidate of a `srcset` and every address of a `ping` counts. */
export function heldAttribute(name: string, value: unknown): Hit | null {
  let hit: Hit | null = null;
  for (const url of /set|ping/.test(name) ? String(value).split(/,?\s+/) : [value]) hit = hit || heldUrl(url);
  return hit;
}

/** Withholds an attribute: takes it off if it is there, remembers it, and lists the element once. */
export function keepBack(element: Element, name: string, value: unknown, hit: Hit): void {
  let own = kept.get(element);
  if (!own) {
    kept.set(element, (own = {}));
    hold(hit, element.nodeName.toLowerCase(), value, () => giveBack(element), element);
  }
  own[name] = value;
  removeAttribute.call(element, name);
}

/** Carries a withheld element out: sets what was kept, natively. */
function giveBack(element: Element): void {
  const own = kept.get(element)!;
  kept.delete(element);
  for (const name in own) setAttribute.call(element, name, own[name] as string);
}

/** Judges the attributes that an element already has (inserted from markup, another document). */
export function inspect(element: Element): void {
  for (const name of urlAttributes(element.nodeName)) {
    const marked = getAttribute.call(element, MARK + name);
    const value = marked || getAttribute.call(element, name);
    const hit = value && heldAttribute(name, value);
    removeAttribute.call(element, MARK + name);
    if (hit) keepBack(element, name, value, hit);
    else if (marked) setAttribute.call(element, name, marked);
  }
}

/** True when the element has a withheld attribute. */
export function isKept(element: Node): boolean {
  return kept.has(element);
}

/** A copy of an element withholds what the element does. */
export function copyKept(from: Node, to: Node): void {
  const own = kept.get(from);
  for (const name in own) (to as Element).setAttribute(name, own[name] as string);
}

/** Patches the attribute paths of one realm. */
export function patchElements(win: Window & typeof globalThis): void {
  // Nodes of templates and parsed documents, which no window shows, are left alone; they are judged when they are inserted.
  const write = (self: Element, name: string, value: unknown, call: () => unknown): unknown => {
    if (!URLS[self.nodeName] || !self.ownerDocument.defaultView || urlAttributes(self.nodeName).indexOf(name) < 0) return call();
    const own = kept.get(self);
    if (own) delete own[name];
    const hit = heldAttribute(name, value);
    return hit ? keepBack(self, name, value, hit) : call();
  };
  const read = (self: Element, name: string, call: () => unknown, show: (value: unknown) => unknown): unknown => {
    const own = kept.get(self);
    return own && name in own ? show(own[name]) : call();
  };
  const resolved = (value: unknown): string => (parseUrl(value) || String(value)) + "";
  for (const tag in URLS) {
    for (const name of urlAttributes(tag)) {
      let owner: object | null = win.document.createElement(tag);
      while (owner && !Reflect.has(Object(Reflect.getOwnPropertyDescriptor(owner, name)), "get")) owner = Reflect.getPrototypeOf(owner);
      wrap(owner!, name, (call, args, self) => write(self, name, args[0], call), "set");
      wrap(owner!, name, (call, _, self) => read(self, name, call, name === "srcset" ? String : resolved), "get");
    }
  }
  const { prototype } = win.Element;
  const lower = (value: unknown): string => String(value).toLowerCase();
  const attribute: Around = (call, [attr], self) => write(self, (attr as Attr).name, (attr as Attr).value, call);
  wrap(prototype, "setAttribute", (call, args, self) => write(self, lower(args[0]), args[1], call));
  wrap(prototype, "setAttributeNS", (call, args, self) => write(self, lower(args[1]), args[2], call));
  wrap(prototype, "setAttributeNode setAttributeNodeNS", attribute);
  wrap(prototype, "getAttribute", (call, args, self) => read(self, lower(args[0]), call, String));
  wrap(prototype, "hasAttribute", (call, args, self) => read(self, lower(args[0]), call, () => true));
  wrap(prototype, "removeAttribute", (call, args, self) => {
    const own = kept.get(self);
    if (own) delete own[lower(args[0])];
    return call();
  });
}
