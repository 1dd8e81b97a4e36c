/** Tags that the site marked itself: `type="text/plain" data-soglasie="analytics"`, `data-src` on frames and images, and other tools' markup. */
import { LATE, MARKED, markOf } from "../catalogue/mark.ts";
import type { GateHandle } from "../contract.ts";
import { takenOut } from "../taken-out.ts";
import { runsLate } from "./late.ts";
import { makeWay } from "./make-way.ts";

/** Marked tags that were carried out, and what runs in their place; each leads to the tag as the site wrote it. */
export const done = new WeakMap<Element, Element>();

async function release(gate: GateHandle): Promise<void> {
  for (const element of document.querySelectorAll(MARKED)) {
    const script = element.nodeName === "SCRIPT";
    const mark = markOf(element);
    // What the page has taken away meanwhile would never load, and keep the others waiting.
    if (!element.isConnected || (done.has(element) && (script || !element.hasAttribute("data-src"))) || (script && !/^text\/plain$/i.test(element.getAttribute("type")!)) || !mark || !gate.permits(mark)) continue;
    done.set(element, element);
    try {
      await (script ? runScript(gate, element as HTMLScriptElement) : showElement(element));
    } catch {
      gate.problem("release-failed", mark);
    }
    // Lets the browser paint, and the visitor act, between two.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

let last: Promise<void> = Promise.resolve();

/** Releases every marked tag that is granted now, in document order; each once, and one round after the other. */
export function releaseMarked(gate: GateHandle): Promise<void> {
  return (last = last.then(() => release(gate)));
}

function showElement(element: Element): void {
  const show = (): void => {
    for (const name of LATE) {
      const value = element.getAttribute("data-" + name);
      if (value === null) continue;
      element.removeAttribute("data-" + name);
      element.setAttribute(name, value);
    }
  };
  if (element.nodeName === "IFRAME") takenOut(element, show);
  else show();
}

/** A fresh element with every attribute and the nonce; classic scripts with `src` keep their order unless they say async, or are another vendor's, who is held. */
function runScript(gate: GateHandle, element: HTMLScriptElement): Promise<void> {
  const fresh = document.createElement("script");
  for (const { name, value } of element.attributes) if (!/^(data-)?(type|src)$/.test(name)) fresh.setAttribute(name, value);
  fresh.type = element.getAttribute("data-type") || "";
  fresh.nonce = element.nonce;
  fresh.text = gate.trusted("createScript", element.text);
  const src = element.getAttribute("src") || element.getAttribute("data-src");
  fresh.async = element.hasAttribute("async");
  return new Promise((resolve) => {
    const held = src && gate.heldUrl(src);
    if (src) {
      // One that stays held is not under way.
      fresh.addEventListener("load", makeWay(gate, held ? undefined : fresh));
      fresh.src = gate.trusted("createScriptURL", src);
    }
    if (!src || fresh.async || held) resolve();
    else fresh.onload = fresh.onerror = resolve as () => void;
    runsLate(fresh);
    done.set(fresh, element);
    element.replaceWith(fresh);
  });
}

/** Marked tags that the page adds later (a client router, a composite area) are released too; looked for once a burst of changes is over. */
export function watchMarked(gate: GateHandle): void {
  let waiting: unknown;
  new MutationObserver(() => {
    waiting = waiting || setTimeout(() => {
      waiting = 0;
      void releaseMarked(gate);
    }, 50);
  }).observe(document, { childList: true, subtree: true });
}
