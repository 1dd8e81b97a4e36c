/** Frames of vendors that may not run any more: they are emptied, keep their place, and answer their address as written. */
import type { GateHandle } from "../contract.ts";
import { emptyFrame } from "../empty-frame.ts";

/** Milliseconds after which the address goes even if the blank page has not told of itself: one that loads lazily would be asked for when it is scrolled to. */
const PATIENCE = 1000;

/**
 * Empties them. The address is set again through the patched setter, which holds it, or waits again where the site's mark had it: a later grant brings
 * the frame back.
 */
export function blankFrames(gate: GateHandle, doc: Document = document): void {
  for (const frame of doc.querySelectorAll<HTMLIFrameElement>("iframe[src],frame[src],iframe[data-src]")) {
    const mark = frame.dataset["soglasie"];
    // lazysizes loads a frame by way of its window, and its address stays where it was.
    const address = frame.getAttribute("src") || (!mark && frame.dataset["src"]) || "";
    const held = gate.heldUrl(address);
    if (held || (mark && address && !gate.permits(mark))) empty(gate, frame, { address, mark, held: !!held });
  }
}

/** Once the blank page is there, the address is held again; by then the visitor may have agreed anew. */
function empty(gate: GateHandle, frame: HTMLIFrameElement, { address, mark, held }: { readonly address: string; readonly mark: string | undefined; readonly held: boolean }): void {
  let done = false;
  const takeOff = (): void => {
    if (done) return;
    done = true;
    if (held || gate.permits(mark!)) frame.setAttribute("src", address);
    else {
      frame.removeAttribute("src");
      frame.setAttribute("data-src", address);
    }
  };
  emptyFrame(gate.shared, frame, takeOff);
  setTimeout(takeOff, PATIENCE);
}
