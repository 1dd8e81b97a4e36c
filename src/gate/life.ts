/**
 * The page's life after the start: what to load and when, links, other tabs, bfcache, prerendering, freezing, and navigation without reload.
 * Every return to the page reads the cookie first and narrows at once; widening is the SDK's.
 */
import type { GateHandle } from "../contract.ts";
import { followLinks } from "./links.ts";
import { wrap } from "./patch.ts";
import { whenReady } from "./ready.ts";
import type { GateState } from "./state.ts";

const MARKED = "[data-soglasie],[data-category],[data-cookieconsent],[data-tilda-cookie-type],[data-name][type='text/plain']";

/** Starts following; called once, with a valid config in force. */
export function followLife(gate: GateHandle, state: GateState): void {
  const follow = (): void => void gate.call("follow");
  const reread = (): void => void (state.reread() && follow());
  const moved = (): void => void (state.moved() && gate.parts.sdk && follow());
  for (const type of ["pageshow", "focus", "storage"]) addEventListener(type, reread);
  for (const type of ["popstate", "hashchange"]) addEventListener(type, moved);
  for (const type of ["visibilitychange", "resume"]) document.addEventListener(type, reread);
  for (const name of ["pushState", "replaceState"]) wrap(History.prototype, name, (call) => [call(), moved()][0]);
  followLinks(gate);
  const go = (): void => {
    state.apply(state.decision);
    begin(gate);
  };
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener("prerenderingchange", go, { once: true });
  else begin(gate);
}

/** Asks for what this page needs: banner and SDK without a decision; the SDK if there is something to start, to release or to send. */
function begin(gate: GateHandle): void {
  const { decision } = gate;
  const sdk = (): void => void gate.load("sdk").catch(() => undefined);
  if (!decision && window.top === window) {
    sdk();
    gate.load("banner").then(() => whenBody(() => gate.decision || gate.parts.banner!.show()), () => undefined);
  } else if (decision && (decision.unsent || (gate.config.vendors || []).some((vendor) => "use" in vendor && vendor.id && gate.permits(vendor.use)))) sdk();
  else whenReady(() => gate.categories.some(gate.permits) && document.querySelector(MARKED) && sdk());
}

function whenBody(then: () => void): void {
  if (document.body) then();
  else whenReady(then);
}
