/**
 * The page's life after the start: what to load and when, other tabs, bfcache, prerendering, freezing, and navigation without reload.
 * Every return to the page reads the cookie first and narrows at once; widening is the SDK's.
 */
import { vendorHit } from "../catalogue/gate.ts";
import { attempt } from "./attempt.ts";
import { call } from "./call.ts";
import { want } from "./chunks.ts";
import { gate } from "./handle.ts";
import { heldName } from "./judge.ts";
import { keys } from "./natives.ts";
import { wrap } from "./patch.ts";
import { permitted, permittedName } from "./permits.ts";
import { whenReady } from "./ready.ts";
import { applyDecision, onChange, reread } from "./state.ts";
import { askForLink, followVisitor } from "./visitor.ts";
import { moved } from "./zone.ts";

/** Missing in older browsers. */
declare const navigation: EventTarget;

/** Starts following; called once, with a valid config in force. */
export function followLife(): void {
  const look = (): void => {
    // Both are looked at: the zone may have changed, and the cookie too.
    const left = moved() && gate.ran;
    if (reread() || left) void call("follow");
  };
  // A router on the Navigation API changes the path with no call of ours and no event of the window's.
  attempt(() => navigation.addEventListener("currententrychange", look));
  wrap(window, "History pushState replaceState", (call) => [call(), look()][0]);
  // For this one the engine opens the storage, which takes a millisecond: where nothing is granted yet that another tab could withdraw, the banner comes first.
  const hear = (): void => addEventListener("storage", look, true);
  onChange(hear);
  const there = (): void => {
    followVisitor(window);
    // Some of these are the document's: the window sees them on their way down.
    for (const type of "pageshow focus popstate visibilitychange resume".split(" ")) addEventListener(type, look, true);
    // What a response has set, or code wrote past every patch (`localStorage.key = …`), is wiped; not before the banner has been painted, as the first
    // touch of storage costs a millisecond and a half.
    setTimeout(() => {
      look();
      hear();
      askForLink();
      if (keys().some(heldName)) void call("follow");
    }, 500);
  };
  // A page that is written anew has lost every listener; one that is still there is added once.
  new MutationObserver(there).observe(document, { childList: true });
  const begin = (): void => {
    // Another page may have been answered meanwhile.
    if (!reread()) applyDecision(gate.decision);
    askFor(there);
  };
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", begin);
  else askFor(there);
}

/** Asks for what this page needs, and calls back once the page is there: banner and SDK without a decision; the SDK if there is something to start, release, send, show or clean up. */
function askFor(there: () => void): void {
  const { decision, config, vendors, held } = gate;
  const show = (): void => void (gate.decision || !gate.parts.banner || gate.parts.banner.show());
  if (!decision && top === window) {
    if (config.layout !== "none") void want("banner").then(() => (document.body ? show() : whenReady(show)));
    void want("sdk");
  }
  if (decision && decision.unsent) void want("sdk");
  // The clinic's own number stands in where a call tracker is held.
  if (config.operator.phone && vendors.some(({ id }) => /^(call[bt]|com|roi|man|sip|nov)/.test(id) && !permittedName(id))) void want("phones");
  if (held.some(permitted) || vendors.some((v) => v.managed && permittedName(v.id))) void want("tags");
  whenReady(() => {
    const marks = [...document.querySelectorAll("[data-soglasie],[type='text/plain']")].map((tag) => vendorHit(tag.getAttribute("data-soglasie")!));
    if (marks.length && gate.categories.some(permittedName)) void want("tags");
    if (marks.some((hit) => hit && !hit.category)) void want("on-request");
    // The banner brings the placeholders of a first visit; after it, what is held does.
    if (decision && document.querySelector("iframe[data-src]")) void want("placeholder");
    there();
  });
}
