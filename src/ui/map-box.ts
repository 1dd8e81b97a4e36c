/** The empty box of the page that a map's script would fill: the script's address does not name it. */
import type { HeldPlace } from "./places-held.ts";

/** `map`, `yaMap`, `contacts__map`, `YMapsID` … */
const NAMED = "div[id*=map i],div[class*=map i]";
/** What is called so and is no map, or lies over one. */
const OTHER = /(site|bit|heat|image)-?map|overlay|cover|shadow|mask|pin|marker|icon|load/i;
/** Smaller boxes are no maps, in CSS pixels. */
const WIDTH = 150;
const HEIGHT = 100;

/** The first such box, also in a part of the page that is hidden still; undefined for a map that stands where its script does, or where there is none. */
export function mapBox({ element, place, url }: Pick<HeldPlace, "element" | "place" | "url">, page = document): HTMLElement | undefined {
  if (element.localName !== "script" || place.kind !== "map" || /constructor|widget/i.test(url.href)) return undefined;
  const free = (box: HTMLElement): boolean => !box.firstElementChild && !box.textContent!.trim() && !OTHER.test(`${box.id} ${box.className}`);
  const large = (box: HTMLElement): boolean => !box.offsetParent || (box.offsetWidth > WIDTH && box.offsetHeight > HEIGHT);
  return [...page.querySelectorAll<HTMLElement>(NAMED)].find((box) => free(box) && large(box));
}
