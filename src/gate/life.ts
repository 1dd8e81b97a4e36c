/**
 * The page's life after the start: what to load and when, other tabs, bfcache, prerendering, freezing, and navigation without reload.
 * Every return to the page reads the cookie first and narrows at once; widening is the SDK's.
 */
import { gate } from "./handle.ts";
import { followLinks } from "./links.ts";
import { wrap } from "./patch.ts";
import { whenReady } from "./ready.ts";
import type { Listed } from "./settings.ts";
import { applyDecision, moved, reread } from "./state.ts";

const prerendered = (document as { prerendering?: boolean }).prerendering;

/** Starts following; called once, with a valid config in force. */
export function followLife(): void {
  const look = (): void => {
    // The cookie is read even where the zone has changed too.
    if (+reread() | +(moved() && !!gate.parts.sdk)) void gate.call("follow");
  };
  for (const type of ["pageshow", "focus", "storage", "popstate", "hashchange"]) addEventListener(type, look);
  for (const type of ["visibilitychange", "resume"]) document.addEventListener(type, look);
  wrap(History.prototype, "pushState replaceState", (call) => [call(), look()][0]);
  followLinks();
  const begin = (): void => {
    applyDecision(gate.decision);
    askFor();
  };
  if (prerendered) document.addEventListener("prerenderingchange", begin);
  else askFor();
}

/** Asks for what this page needs: banner and SDK without a decision; the SDK if there is something to start, to release or to send. */
function askFor(): void {
  const { decision } = gate;
  const load = (name: "sdk" | "tags" | "banner"): Promise<void> => gate.load(name).catch(() => undefined);
  if (!decision) {
    if (top !== window) return;
    void load("sdk");
    void load("banner").then(() => {
      const show = (): void => void (gate.decision || (gate.parts.banner && gate.parts.banner.show()));
      if (document.body) show();
      else whenReady(show);
    });
    return;
  }
  const managed = gate.vendors.some((v) => (v as Listed).managed && gate.permits(v.id));
  if (decision.unsent || managed) void load("sdk");
  whenReady(() => {
    const marked = gate.categories.some(gate.permits) && document.querySelector("[data-soglasie],[type='text/plain']");
    if (managed || marked) void [load("sdk"), load("tags")];
  });
}
