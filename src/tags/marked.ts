/** Tags that the site marked itself: `type="text/plain" data-soglasie="analytics"`, `data-src` on frames and images, and other tools' markup. */
import type { GateHandle } from "../contract.ts";
import { runsLate } from "./late.ts";
import { pause } from "./release.ts";

const MARKS = ["data-soglasie", "data-category", "data-cookieconsent", "data-tilda-cookie-type", "data-name"];
const SELECTOR = "[data-soglasie],script[type='text/plain'][data-category],script[type='text/plain'][data-cookieconsent],script[type='text/plain'][data-tilda-cookie-type],script[type='text/plain'][data-name],[data-src][data-name]";
const LATE = ["src", "srcset", "href", "srcdoc"];
/** Names that other tools give to the categories. */
const SAME: Record<string, string> = { functional: "preferences", functionality: "preferences", preference: "preferences", statistics: "analytics", statistic: "analytics", analytic: "analytics", performance: "analytics", advertising: "marketing", ads: "marketing", targeting: "marketing", necessary: "essential" };

const done = new WeakSet<Element>();

/** Category or vendor that the element waits for. */
export function markOf(element: Element): string {
  for (const mark of MARKS) {
    const value = element.getAttribute(mark);
    if (value) return value.split(/[\s,]+/)[0]!.toLowerCase();
  }
  return "";
}

/** Releases every marked tag that is granted now, in document order; each once. */
export async function releaseMarked(gate: GateHandle): Promise<void> {
  for (const element of Array.from(document.querySelectorAll(SELECTOR))) {
    const mark = markOf(element);
    if (done.has(element) || !mark || !gate.permits(SAME[mark] || mark)) continue;
    if (element.nodeName === "SCRIPT") {
      if (!/^text\/plain$/i.test(element.getAttribute("type") || "")) continue;
      done.add(element);
      await runScript(gate, element as HTMLScriptElement);
    } else {
      done.add(element);
      showElement(element);
    }
    await pause();
  }
}

function showElement(element: Element): void {
  for (const name of LATE) {
    const value = element.getAttribute("data-" + name);
    if (value === null) continue;
    element.removeAttribute("data-" + name);
    element.setAttribute(name, value);
  }
}

/** A fresh element with every attribute and the nonce; classic scripts with `src` keep their order unless they say async. */
function runScript(gate: GateHandle, element: HTMLScriptElement): Promise<void> {
  const fresh = document.createElement("script");
  for (const { name, value } of Array.from(element.attributes)) if (name !== "type" && name !== "src" && name !== "data-src") fresh.setAttribute(name, value);
  const type = element.getAttribute("data-type");
  if (type) fresh.type = type;
  if (element.nonce) fresh.nonce = element.nonce;
  fresh.textContent = gate.trusted("createScript", element.textContent || "");
  const src = element.getAttribute("src") || element.getAttribute("data-src");
  const wait = src && !element.hasAttribute("async");
  return new Promise((resolve) => {
    if (wait) fresh.onload = fresh.onerror = () => resolve();
    if (src) fresh.src = gate.trusted("createScriptURL", src);
    fresh.async = element.hasAttribute("async");
    runsLate(fresh);
    element.replaceWith(fresh);
    if (!wait) resolve();
  });
}

/** Marked tags that the page adds later (a client router, a composite area) are released too; looked for once a burst of changes is over. */
export function watchMarked(gate: GateHandle): void {
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      void releaseMarked(gate);
    }, 50);
  }).observe(document.documentElement, { childList: true, subtree: true });
}
