/**
 * Elements that fetch by an attribute: the attribute is withheld, the element stays in its place and answers as written.
 * Setting the attribute natively at release runs the element with its handlers and its place kept.
 */
import { ATTRIBUTES } from "./fetching.ts";
import { family } from "./inspect.ts";
import { inert } from "./inert.ts";
import { parseUrl } from "./judge.ts";
import { keep, kept } from "./kept.ts";
import { setAttribute } from "./natives.ts";
import { wrap, type Around, type Realm } from "./patch.ts";

/** Patches the attribute paths of one realm. */
export function patchElements(win: Realm): void {
  // A place below nought in an array costs a third of a microsecond.
  const write = (at: number): Around => (call, args, self, name) => keep(self, at >= 0 ? args[at] : name, args[at + 1]) || call();
  const read = (map: (value: unknown) => unknown): Around => (call, args, self, name) => {
    const own = kept.get(self);
    const wanted = own && String(args[0] || name).toLowerCase();
    return wanted && wanted in own ? map(own[wanted]) : call();
  };
  // By name: looking through the prototypes of fresh elements took a quarter of the gate's start.
  const types = "Script Image IFrame Frame Link Media Video Source Track Embed Object Input".replace(/(\w+) ?/g, "HTML$1Element,") + " ";
  wrap(win, types + ATTRIBUTES, write(-1), "set");
  wrap(win, types + "srcset imageSrcset srcdoc type", read(String), "get");
  wrap(win, types + ATTRIBUTES, read((value) => parseUrl(value)!.href), "get");
  // Routers copy tags attribute by attribute, and compare them as text: they are shown a copy that has them all. Elements above a held one keep their own
  // live list of attributes.
  wrap(win, "Element attributes outerHTML innerHTML", (call, _, self, name) => {
    const from = name > "b" ? family(self) : [self as Element];
    if (!from.some((one) => kept.has(one))) return call();
    const copy = inert().importNode(self, true) as Element;
    family(copy).forEach((to, i) => {
      const own = kept.get(from[i]!);
      for (const key in own) setAttribute.call(to, key, own[key] as string);
    });
    return copy[name as "id"];
  }, "get");
  // The constructor would set the address where no patch sees it.
  wrap(win, " Audio", (call, args) => {
    const [src] = args.splice(0);
    const audio = call() as HTMLAudioElement;
    if (src) audio.src = src as string;
    return audio;
  });
  wrap(win, "Element getAttribute", read(String));
  wrap(win, "Element hasAttribute", read(Boolean));
  // Removing is setting to nothing.
  wrap(win, "Element setAttribute removeAttribute", write(0));
  wrap(win, "Element setAttributeNS", write(1));
  wrap(win, "Element setAttributeNode setAttributeNodeNS", (call, [attr], self) => (keep(self, (attr as Attr).name, (attr as Attr).value) ? null : call()));
}
