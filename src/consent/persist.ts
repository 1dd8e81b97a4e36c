/** Keeps the decision: one cookie, read back after writing, and a word to the other tabs. */
import type { Decision, GateHandle } from "../contract.ts";
import { formatDecision, isGrant } from "../decision.ts";

/** Saves a decision. False: the browser keeps no cookies here, so nothing may be granted. A domain that does not fit falls back to this host. */
export function persist(gate: GateHandle, decision: Decision, page: Pick<Document, "cookie"> = document): boolean {
  const { cookie = {}, lifetime = {} } = gate.config;
  const name = cookie.name || "soglasie";
  const text = formatDecision(decision, gate.vendors);
  const days = (isGrant(decision) ? lifetime.granted : lifetime.refused) || 180;
  const until = new Date(decision.time * 1000 + days * 86400e3).toUTCString();
  const write = (domain?: string, more = ""): boolean => {
    // No part of it needs an encoding. The first of that name is what the gate will read.
    page.cookie = `${name}=${text}; Path=/; SameSite=Lax; Expires=${until}${location.protocol === "https:" ? "; Secure" : ""}${domain ? "; Domain=" + domain : ""}${more}`;
    const [, first = ""] = ("; " + page.cookie).split(`; ${name}=`);
    return first.split(";")[0] === text;
  };
  // Where an older one comes first, which an earlier config left on a parent domain, it would be read in place of the answer: it is taken away.
  let kept = write(cookie.domain) || (location.hostname.split(".").map((_, i, parts) => write(parts.slice(i).join("."), "; Max-Age=0")), write(cookie.domain));
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
