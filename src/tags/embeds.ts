/** Pictures that have not come yet, players and embedded pages of vendors that may not run any more. */
import type { GateHandle } from "../contract.ts";

const NAMES = ["src", "srcset", "data", "poster"];

/** One address, or the candidates of a `srcset`. */
const held = (gate: GateHandle, value: string): boolean => value.split(/[\s,]+/).some((url) => url && gate.heldUrl(url, true));

/**
 * Sets their addresses anew through the patched setters, which hold them: a picture that loads lazily would be asked for when the visitor scrolls to it, a
 * film when it goes on. What has come stays to be seen; a later grant brings the rest back.
 */
export function holdEmbeds(gate: GateHandle, doc: Document = document): void {
  for (const element of doc.querySelectorAll<HTMLElement>("img,embed,object,video,audio")) {
    if ((element as HTMLImageElement).complete) continue;
    for (const name of NAMES) {
      const value = element.getAttribute(name);
      if (value && held(gate, value)) element.setAttribute(name, value);
    }
    // A film goes on from what it has begun to load until it is told to look again.
    const { currentSrc } = element as HTMLMediaElement;
    if (currentSrc && held(gate, currentSrc)) (element as HTMLMediaElement).load();
  }
}
