/** The decision in force on this page and everybody who wants to hear of it. */
import type { Decision, State } from "../contract.ts";
import { parseDecision, remaining } from "../decision.ts";
import { setDecision } from "./judge.ts";
import type { Settings } from "./settings.ts";
import { stubsDecided } from "./stubs.ts";
import { getCookie } from "./writes.ts";
import { zoneOf } from "./zone.ts";

/** State of the gate on this page. */
export interface GateState {
  decision: Decision | null;
  zone: string | null;
  readonly gpc: boolean;
  mode: State["mode"];
  /** Reads the decision cookie; null: none, damaged, expired, or of another notice. */
  saved(): Decision | null;
  /** Puts a decision in force and tells the listeners. */
  apply(decision: Decision | null): void;
  /** The page's path changed. */
  moved(): void;
  onChange(listener: (state: State) => void): () => void;
  view(): State;
}

type Document2 = Document & { prerendering?: boolean };

/** `current` gives the settings in force: they change once, when a config that was fetched arrives. */
export function createState(current: () => Settings): GateState {
  const listeners: ((state: State) => void)[] = [];
  const tell = (listener: (state: State) => void): void =>
    void Promise.resolve().then(() => {
      if (listeners.indexOf(listener) >= 0) listener(state.view());
    });
  const enforce = (): void => setDecision((document as Document2).prerendering ? null : state.decision, !!state.zone);
  const state: GateState = {
    decision: null,
    zone: zoneOf(location.pathname, current().zones),
    gpc: !!(navigator as Navigator & { globalPrivacyControl?: boolean }).globalPrivacyControl,
    mode: "known",
    saved() {
      const settings = current();
      const match = getCookie().match(new RegExp("(?:^|; )" + settings.cookie.replace(/[^\w]/g, "\\$&") + "=([^;]*)"));
      const decision = match && parseDecision(match[1]!, settings.vendors);
      const now = Math.floor(Date.now() / 1000);
      return decision && remaining(decision, { notice: settings.notice, granted: settings.granted, refused: settings.refused, now }) > 0 ? decision : null;
    },
    apply(decision) {
      state.decision = decision;
      enforce();
      stubsDecided(!!decision);
      listeners.forEach(tell);
      document.dispatchEvent(new CustomEvent("soglasie:change", { detail: state.view() }));
    },
    moved() {
      state.zone = zoneOf(location.pathname, current().zones);
      enforce();
    },
    onChange(listener) {
      listeners.push(listener);
      if (state.decision) tell(listener);
      return () => void (listeners.indexOf(listener) >= 0 && listeners.splice(listeners.indexOf(listener), 1));
    },
    view: () => ({ decision: state.decision, zone: state.zone, gpc: state.gpc, mode: state.mode }),
  };
  return state;
}
