/** Frames of vendors that may not run any more: they are emptied, keep their place, and answer their address as written. */
import type { GateHandle } from "../contract.ts";
import { takenOut } from "../taken-out.ts";

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
    if (!held && (!mark || !address || gate.permits(mark))) continue;
    takenOut(frame, () => {
      if (held) frame.setAttribute("src", address);
      else {
        frame.removeAttribute("src");
        frame.setAttribute("data-src", address);
      }
    });
  }
}
