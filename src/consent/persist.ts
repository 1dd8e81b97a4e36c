/** Keeps the decision: one cookie, read back after writing, and a word to the other tabs. */
import Cookies from "js-cookie";
import type { Decision, GateHandle } from "../contract.ts";
import { formatDecision, isGrant } from "../decision.ts";

type Jar = Pick<typeof Cookies, "get" | "set">;

/** Saves a decision. False: the browser keeps no cookies here, so nothing may be granted. A domain that does not fit falls back to this host. */
export function persist(gate: GateHandle, decision: Decision, jar: Jar = Cookies): boolean {
  const { cookie = {}, lifetime = {} } = gate.config;
  const name = cookie.name || "soglasie";
  const text = formatDecision(decision, gate.vendors);
  const days = (isGrant(decision) ? lifetime.granted : lifetime.refused) || 180;
  const write = (domain?: string): boolean => {
    jar.set(name, text, { path: "/", sameSite: "lax", secure: location.protocol === "https:", expires: new Date(decision.time * 1000 + days * 86400e3), ...(domain ? { domain } : {}) });
    return jar.get(name) === text;
  };
  let kept = write(cookie.domain);
  if (!kept && cookie.domain) {
    gate.problem("cookie-domain", cookie.domain);
    kept = write();
  }
  if (kept) tellTabs(name, text);
  return kept;
}

/** Other tabs hear of a changed key within a moment; frozen ones read the cookie when they resume. */
function tellTabs(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
    localStorage.removeItem(name);
  } catch {
    // Storage is blocked: the other tabs read the cookie on focus.
  }
}
