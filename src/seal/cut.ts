/**
 * The network after a withdrawal on strict sites: a policy that lets out what is essential, declared and still granted, and nothing else. What a site
 * does not declare is held there anyway, so a list of what is allowed breaks nothing. A policy binds until the page's next load.
 */
import type { GateHandle } from "../contract.ts";
import { fetched, ownHosts, sourceOf } from "./hosts.ts";

/** Vendors that may have run on this page. */
const ran = new Set<string>();
/** Vendors that the last policy lets out; undefined: none stands. */
let out: readonly string[] | undefined;

const declared = ({ shared }: GateHandle): string[] => Object.keys(shared.open ? shared.open.vendors : {});
const strict = ({ mode }: GateHandle): boolean => mode === "strict";

/** Notes who may run now; to be called whenever something starts. */
export function noteRunning(gate: GateHandle): void {
  for (const id of declared(gate)) if (gate.permits(id)) ran.add(id);
}

/** True when something is granted that a policy of this page shuts out: only another load can open it. */
export function isCutOff(gate: GateHandle): boolean {
  return !!out && declared(gate).some((id) => gate.permits(id) && out!.indexOf(id) < 0);
}

/** Hosts that the page has used, or is about to use, and that may be used now. */
function used(gate: GateHandle, doc: Document): string[] {
  const tags = [...doc.querySelectorAll("[src],[data-src]")].map((tag) => tag.getAttribute("src") || tag.getAttribute("data-src")!);
  return fetched().concat(tags, gate.held.map(({ what }) => what)).flatMap((address) => {
    const host = sourceOf(address);
    return host && !gate.heldUrl(address, true) ? [host] : [];
  });
}

function policy(gate: GateHandle, doc: Document): string {
  const { always, vendors, anyFrame } = gate.shared.open!;
  const hosts = new Set([...ownHosts(gate), ...always, ...out!.flatMap((id) => vendors[id]!), ...used(gate, doc)]);
  // A service that the visitor has opened, or may open, in a frame can lead on to hosts that nobody knows: a bank's.
  const free = anyFrame || Object.keys(gate.used).length > 0 || gate.held.some(({ category }) => !category);
  return `default-src 'unsafe-inline' 'unsafe-eval' data: blob: ${[...hosts].join(" ")}${free ? "; frame-src * data: blob:" : ""}`;
}

/** Cuts off what ran and may not run now. `late`: nobody could note what ran. */
export function cutOff(gate: GateHandle, late = false, doc: Document = document): void {
  const granted = declared(gate).filter(gate.permits);
  const gone = late || [...ran].some((id) => !gate.permits(id));
  if (!strict(gate) || !gate.shared.open || !gone || (out && out.join() === granted.join())) return;
  out = granted;
  const meta = doc.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = policy(gate, doc);
  doc.head.appendChild(meta);
}
