/**
 * Scripts after a withdrawal on open pages. What patches see is held by them, and a host that nobody knows stays free; `import()` of a computed address
 * no patch sees: a policy shuts it. A policy can only say what may pass, so it names all that the page uses, mentions or declares, and what did not run
 * here: that is held as before, and a placeholder or a later grant can still bring it. Frames stay free, because a payment leads on to a bank whose host
 * no page names.
 */
import type { Category, GateHandle } from "../contract.ts";
import { fetched, mentioned, ownHosts, sourceOf } from "./hosts.ts";

/** Categories by the number that the gate gives them. */
const NAMES: readonly Category[] = ["essential", "preferences", "analytics", "marketing"];
/** No worker is ours to judge here; Firefox tells a policy in words of its own, but this part as it is. */
const WORKERS = "worker-src * data: blob:";
/** Policies that stand: one per set of hosts is enough. */
const standing = new Set<string>();

/** Hosts of what is shut, where the catalogue or the config names them. */
const shutHosts = (gate: GateHandle, shut: ReadonlySet<string>): Set<string> => new Set([...shut].flatMap((id) => gate.shared.open!.vendors[id] || []).map((source) => source.replace(/\/.*/, "")));

/** Hosts of the page that are nobody's who is shut; of a host shared with one of those, the very addresses. */
function pageHosts(gate: GateHandle, shut: ReadonlySet<string>, doc: Document): string[] {
  const theirs = shutHosts(gate, shut);
  return fetched().concat(mentioned(doc), gate.held.map(({ what }) => what)).flatMap((address) => {
    const host = sourceOf(address);
    const hit = host && gate.heldUrl(address, true);
    if (!host || (hit && (shut.has(gate.idOf(hit.vendor)) || shut.has(NAMES[hit.category]!)))) return [];
    return theirs.has(host) ? [host + new URL(address, document.baseURI).pathname.replace(/[;,]/g, encodeURIComponent)] : [host];
  });
}

/** The policy's text. `shut`: ids and categories whose scripts it keeps out. */
function policy(gate: GateHandle, shut: ReadonlySet<string>, doc: Document): string {
  const { always, vendors } = gate.shared.open!;
  const open = Object.keys(vendors).filter((id) => !shut.has(id)).flatMap((id) => vendors[id]!);
  const hosts = [...new Set([...ownHosts(gate), ...always, ...open, ...pageHosts(gate, shut, doc)])].join(" ");
  return `script-src 'unsafe-inline' 'unsafe-eval' data: blob: ${hosts}; ${WORKERS}`;
}

/** The page, and its frames that have no address of their own: each has the policies that stood when it was made. */
function documents(doc: Document): Document[] {
  const inner = [...doc.querySelectorAll("iframe")].map((frame) => {
    try {
      return frame.contentDocument;
    } catch {
      return null;
    }
  });
  return [doc, ...inner.filter((one): one is Document => !!one && one.URL.startsWith("about:"))];
}

/** Adds the policy, until the next load. `shut`: ids of vendors and names of categories that ran here and are withdrawn. */
export function fence(gate: GateHandle, shut: ReadonlySet<string>, doc: Document = document): void {
  const key = [...shut].sort().join();
  if (!gate.shared.open || !shut.size || standing.has(key)) return;
  standing.add(key);
  const text = policy(gate, shut, doc);
  const told = new Set<string>();
  doc.addEventListener("securitypolicyviolation", ({ originalPolicy, blockedURI }) => {
    const host = sourceOf(blockedURI);
    // What is nobody's who is held would have loaded without us.
    if (originalPolicy.indexOf(WORKERS) < 0 || told.has(host) || gate.heldUrl(blockedURI, true)) return;
    told.add(host);
    gate.problem("withdrawal-blocks", host);
  });
  for (const one of documents(doc)) {
    const meta = one.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = text;
    one.head.appendChild(meta);
  }
}
