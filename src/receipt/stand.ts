/**
 * For Safari the server writes the decision cookie back, just as the request brought it. An answer that was long on its way must not undo what
 * was decided meanwhile: the cookie is compared after every answer, and what was overtaken is written again.
 */
import type { Decision, GateHandle } from "../contract.ts";
import { choicesOf } from "./choices.ts";

/** Keeps the newest decision standing. */
export interface Stand {
  /** Before a request: remembers what it brings. Gives the comparison to make after the answer. */
  brings(): (last: Decision | null) => void;
  /** True when a refusal recorded on this device was overtaken by an older grant; the refusal is then in force again. */
  overtaken(last: Decision | null): boolean;
}

const timeOf = (text: string): number => parseInt(text.split(".")[1]!, 36);

/** `gate`: cookies are read and decisions restored through it. */
export function createStand(gate: GateHandle): Stand {
  const { cookie = {} } = gate.config;
  const saved = (): string => (("; " + gate.natives.getCookie()).split(`; ${cookie.name || "soglasie"}=`)[1] || "").split(";")[0]!;
  const restore = (decision: Decision): void => gate.parts.sdk && gate.parts.sdk.restore(decision);
  // Only towards less: a clock that was set back makes an old grant look newer than a refusal, never the other way round.
  const overtaken = (last: Decision | null): boolean => {
    if (!last || !(timeOf(saved()) < last.time) || choicesOf(gate, last).some(({ g }) => g)) return false;
    restore(last);
    return true;
  };
  return {
    overtaken,
    brings() {
      const { decision } = gate;
      const brought = saved();
      const own = decision && timeOf(brought) === decision.time;
      return (last) => {
        const now = gate.decision;
        if (!overtaken(last) && own && now && now !== decision && saved() === brought) restore(now);
      };
    },
  };
}
