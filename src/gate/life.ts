/**
 * The page's life after the start: what to load and when, other tabs, bfcache, prerendering, freezing, and navigation without reload.
 * Every return to the page reads the cookie first and narrows at once; widening is the SDK's.
 */
import type { Decision, GateHandle } from "../contract.ts";
import { formatDecision } from "../decision.ts";
import type { GateState } from "./state.ts";
import { wrap } from "./patch.ts";

const MARKED = "[data-soglasie],[data-category],[data-cookieconsent],[data-tilda-cookie-type],script[type='text/plain'][data-name]";
type Activated = Document & { prerendering?: boolean };

/** Starts following; called once, with a valid config in force. */
export function followLife(gate: GateHandle, state: GateState): void {
  const text = (decision: Decision | null): string => (decision ? formatDecision(decision, gate.vendors) : "");
  const reread = (): void => {
    const before = state.decision;
    const now = state.saved();
    if (text(before) === text(now)) return;
    state.apply(now);
    load(gate, "sdk", () => gate.parts.sdk!.follow(before, now));
  };
  gate.reread = reread;
  for (const type of ["pageshow", "focus", "storage", "popstate", "hashchange"]) addEventListener(type, type === "popstate" || type === "hashchange" ? () => moved(gate, state) : reread);
  for (const type of ["visibilitychange", "resume"]) document.addEventListener(type, reread);
  for (const name of ["pushState", "replaceState"]) {
    wrap(History.prototype, name, (call) => {
      const result = call();
      moved(gate, state);
      return result;
    });
  }
  const doc = document as Activated;
  const go = (): void => {
    state.apply(state.saved());
    begin(gate, state);
  };
  if (doc.prerendering) document.addEventListener("prerenderingchange", go, { once: true });
  else begin(gate, state);
}

function load(gate: GateHandle, name: "sdk" | "banner", then: () => void): void {
  gate.load(name).then(then).catch(() => undefined);
}

/** Asks for what this page needs: banner and SDK without a decision; the SDK if there is something to start, to release or to send. */
function begin(gate: GateHandle, state: GateState): void {
  if (window.top !== window) return startWork(gate, state);
  if (state.decision) return startWork(gate, state);
  load(gate, "sdk", () => undefined);
  load(gate, "banner", () => {
    const show = (): void => void (state.decision || gate.parts.banner!.show());
    if (document.body) show();
    else document.addEventListener("DOMContentLoaded", show);
  });
}

function startWork(gate: GateHandle, state: GateState): void {
  const managed = (gate.config.vendors || []).some((vendor) => "use" in vendor && vendor.id && gate.permits(vendor.use));
  if (managed || (state.decision && state.decision.unsent)) return load(gate, "sdk", () => undefined);
  const look = (): void => {
    if (gate.categories.some(gate.permits) && document.querySelector(MARKED)) load(gate, "sdk", () => undefined);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
  else look();
}

/** A path that lies in a zone silences at once. */
function moved(gate: GateHandle, state: GateState): void {
  const before = state.zone;
  state.moved();
  if (state.zone !== before && gate.parts.sdk) gate.parts.sdk.follow(state.decision, state.decision);
}
