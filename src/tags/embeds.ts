/** Pictures that have not come yet, players and embedded pages of vendors that may not run any more. */
import type { GateHandle } from "../contract.ts";
import { takenOut } from "../taken-out.ts";

const NAMES = ["src", "srcset", "data", "poster"];

/** One address, or the candidates of a `srcset`. */
const held = (gate: GateHandle, value: string): boolean => value.split(/[\s,]+/).some((url) => url && gate.heldUrl(url, true));

/** A picture that is there, or a candidate of one. */
function hasCome(element: Element): boolean {
  const picture = element.closest("picture");
  const { complete } = ((picture && picture.querySelector("img")) || element) as HTMLImageElement;
  return complete;
}

/**
 * Sets their addresses anew through the patched setters, which hold them: a picture that loads lazily would be asked for when the visitor scrolls to it, a
 * film when it goes on. What has come stays to be seen; a later grant brings the rest back.
 */
export function holdEmbeds(gate: GateHandle, doc: Document = document): void {
  for (const element of doc.querySelectorAll("img,embed,object,video,audio,source")) {
    if (hasCome(element)) continue;
    for (const name of NAMES) {
      const value = element.getAttribute(name);
      if (!value || !held(gate, value)) continue;
      const hold = (): void => element.setAttribute(name, value);
      // A page of its own has steps in the history, as a frame has.
      if (/^(embed|object)$/.test(element.localName)) takenOut(element, hold);
      else hold();
    }
  }
  // A film goes on from what it has begun to load until it is told to look again: when its sources are held, too.
  for (const film of doc.querySelectorAll<HTMLMediaElement>("video,audio")) if (film.currentSrc && held(gate, film.currentSrc)) film.load();
}
