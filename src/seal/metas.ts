/**
 * The seal as it stands in this document: one part a category, in the order of the site's categories. A closed part is a meta element; an
 * open one was swallowed as text into a `soglasie/off` script, from which the policy can be read to close it again.
 */
import type { GateHandle, OptionalCategory } from "../contract.ts";

const PARTS = "meta[data-soglasie-seal][http-equiv],script[type='soglasie/off']";
const cut = new WeakSet<Element>();

function partsOf(gate: GateHandle, doc: Document): [OptionalCategory, Element][] {
  const parts = [...doc.querySelectorAll(PARTS)];
  return gate.categories.slice(0, parts.length).map((category, i) => [category, parts[i]!]);
}

/** A category is open when it is granted, or one of its vendors is. */
function isOpen(gate: GateHandle, category: OptionalCategory): boolean {
  return gate.permits(category) || gate.vendors.some((vendor) => vendor.category === category && gate.permits(vendor.id));
}

/** True when something is granted that this document's seal keeps shut: only another load can open it. */
export function isSealedAgainst(gate: GateHandle, doc: Document = document): boolean {
  return partsOf(gate, doc).some(([category, part]) => (part.nodeName === "META" || cut.has(part)) && isOpen(gate, category));
}

/** Closes the parts whose grant is gone: a policy that script appends binds at once, and until the next load. */
export function closeSeal(gate: GateHandle, doc: Document = document): void {
  for (const [category, part] of partsOf(gate, doc)) {
    if (part.nodeName === "META" || cut.has(part) || isOpen(gate, category)) continue;
    const policy = /content\s*=\s*(["'])(.*?)\1/.exec(part.textContent || "");
    if (!policy) continue;
    cut.add(part);
    const meta = doc.createElement("meta");
    meta.httpEquiv = "Content-Security-Policy";
    meta.content = policy[2]!.replace(/&#39;|&apos;/g, "'").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    doc.head.appendChild(meta);
  }
}
