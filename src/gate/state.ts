/** The decision in force on this page and everybody who wants to hear of it. */
import type { Decision, State } from "../contract.ts";
import { parseDecision, remaining } from "../decision.ts";
import { getSettings, setDecision } from "./judge.ts";
import { stubsDecided } from "./stubs.ts";
import { getCookie } from "./writes.ts";
import { zoneOf } from "./zone.ts";

/** State of the gate on this page. */
export interface GateState {
  decision: Decision | null;
  zone: string | null;
  mode: State["mode"];
  /** Reads the cookie; true when it says something else than at the last look. */
  reread(): boolean;
  /** Puts a decision in force and tells the listeners; `quiet`: only the judgements change. */
  apply(decision: Decision | null, quiet?: boolean): void;
  /** The page's path may have changed; true when its zone did. */
  moved(): boolean;
  onChange(listener: (state: State) => void): () => void;
  view(): State;
}

export function createState(): GateState {
  const listeners = new Set<(state: State) => void>();
  const gpc = !!(navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl;
  let last = "";
  const tell = (listener: (state: State) => void): void => void Promise.resolve().then(() => listeners.has(listener) && listener(state.view()));
  const text = (): string => ("; " + getCookie()).split("; " + getSettings().cookie + "=")[1] || "";
  const enforce = (decision: Decision | null): void => setDecision((document as { prerendering?: boolean }).prerendering ? null : decision, !!state.zone);
  const state: GateState = {
    decision: null,
    zone: null,
    mode: "known",
    reread() {
      const { config, vendors } = getSettings();
      const now = text();
      if (now === last) return false;
      last = now;
      const decision = parseDecision(now.split(";")[0]!, vendors);
      state.apply(decision && remaining(decision, config.notice.version, config.lifetime) > 0 ? decision : null);
      return true;
    },
    apply(decision, quiet) {
      enforce(decision);
      if (quiet) return;
      state.decision = decision;
      last = text();
      stubsDecided(!!decision);
      listeners.forEach(tell);
      document.dispatchEvent(new CustomEvent("soglasie:change", { detail: state.view() }));
    },
    moved() {
      const before = state.zone;
      state.zone = zoneOf(location.pathname, getSettings().zones);
      enforce(state.decision);
      return before !== state.zone;
    },
    onChange(listener) {
      listeners.add(listener);
      if (state.decision) tell(listener);
      return () => void listeners.delete(listener);
    },
    view: () => ({ decision: state.decision, zone: state.zone, gpc, mode: state.mode }),
  };
  return state;
}
