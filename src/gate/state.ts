/** The decision in force on this page and everybody who wants to hear of it. */
import type { Decision, State } from "../contract.ts";
import { isGrant, parseDecision, remaining } from "../decision.ts";
import { gate } from "./handle.ts";
import { natives } from "./natives.ts";
import { cookieName } from "./option.ts";
import { enforce } from "./permits.ts";
import { stubsDecided } from "./stubs.ts";

let last = "";

/** Our cookie's value alone: what others write behind it is no news. */
const savedText = (): string => (("; " + natives.getCookie()).split("; " + cookieName() + "=")[1] || "").split(";")[0]!;

/** Without the flag of a receipt that waits: that it has been sent changes nothing for the page. */
const answerText = (): string => savedText().replace(/u(?=g?$)/, "");

/** The state as pages see it. */
export function view(): State {
  const { decision, zone, gpc, mode } = gate;
  return { decision, zone, gpc, mode };
}

/** Calls back in a microtask when a decision is known, and on every change. */
export function onChange(listener: (state: State) => void): () => void {
  let on = true;
  const tell = (): void => void Promise.resolve().then(() => on && listener(view()));
  document.addEventListener("soglasie:change", tell);
  if (gate.decision) tell();
  return () => {
    on = false;
    document.removeEventListener("soglasie:change", tell);
  };
}

/** Tells the page, as an event on the document. */
export function emit(name: string, detail: unknown): void {
  document.dispatchEvent(new CustomEvent("soglasie:" + name, { detail }));
}

/** Puts a decision in force and tells the listeners; `quiet`: only the judgements change. */
export function applyDecision(decision: Decision | null, quiet?: boolean): void {
  // What was called under a refusal is not repeated under a grant: judged before the change. A prerendered page that is shown has changed nothing.
  if (decision !== gate.decision) stubsDecided();
  enforce(decision);
  if (quiet) return;
  gate.decision = decision;
  if (decision && isGrant(decision)) gate.ran = true;
  last = answerText();
  emit("change", view());
}

/** Reads the cookie; true when it says something else than at the last look. */
export function reread(): boolean {
  if (answerText() === last) return false;
  const { notice, lifetime } = gate.config;
  const decision = parseDecision(savedText(), gate.vendors, gate.gpc);
  applyDecision(decision && remaining(decision, notice.version, lifetime) > 0 ? decision : null);
  return true;
}
