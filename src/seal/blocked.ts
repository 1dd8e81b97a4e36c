/** Tells the operator which host of the site itself, or of a service it needs, the seal keeps shut. */
import type { GateHandle } from "../contract.ts";

/** Listens on a sealed page; a vendor that is held anyway is no news. Each host is named once. */
export function watchBlocked(gate: GateHandle, doc: Document = document): void {
  const named = new Set<string>();
  const blocked = (address: string, by: string): void => {
    if (!/^(https?|wss?):/.test(address) || by !== "enforce" || gate.heldUrl(address)) return;
    const { host } = new URL(address);
    // Chromium names a frame by its origin alone, which is not enough to know a vendor on a shared host.
    if (named.has(host) || gate.held.some((tag) => tag.what.indexOf(`//${host}/`) >= 0)) return;
    named.add(host);
    gate.problem("seal-blocks", host);
  };
  doc.addEventListener("securitypolicyviolation", (event) => blocked(event.blockedURI, event.disposition));
  const { ReportingObserver: Observer } = window as unknown as { ReportingObserver?: new (take: (reports: { body: { blockedURL: string; disposition: string } }[]) => void, options: object) => { observe(): void } };
  // What was blocked before this file came.
  if (Observer) new Observer((reports) => reports.forEach(({ body }) => blocked(body.blockedURL, body.disposition)), { types: ["csp-violation"], buffered: true }).observe();
}
