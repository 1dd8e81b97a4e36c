/** Cookies and storage keys on this device: whose they are, which the catalogue does not know, and which could not be removed. Names, never values. */
import type { Decision, Finding, GateHandle, HeldReport, KeptReport } from "../contract.ts";
import { allowed } from "../allowed.ts";
import { OPTIONAL } from "../decision.ts";
import { allGranted } from "./all-granted.ts";
import { ownLine } from "./config-line.ts";
import type { Look } from "./diagnose-held.ts";
import { fault, note } from "./finding.ts";

const OURS = /^soglasie-/;
/** Milliseconds from the page's end on; what a response has set is wiped half a second after it, and the file for that must come first. */
const SWEPT = 2000;
const names = (gate: GateHandle): string[] => gate.natives.getCookie().split("; ").map((pair) => pair.replace(/=.*/, "")).filter(Boolean);

function keysOf(storage: () => Storage): string[] {
  try {
    return Object.keys(storage());
  } catch {
    return [];
  }
}

/** Everything that script can see, classified once the classifier has arrived; until then undefined. */
export function readKept(gate: GateHandle): KeptReport[] | undefined {
  const { classify } = gate.parts;
  const own = (gate.config.cookie || {}).name || "soglasie";
  const row = (store: KeptReport["store"]) => (name: string): KeptReport => {
    if (name === own || OURS.test(name)) return { name, store, category: "essential", vendor: "soglasie" };
    const { category, vendor, why } = classify!.classify({ name, domain: location.hostname });
    // A guess by the shape of the name holds nothing back.
    return { name, store, category: why === "shape" ? null : category, vendor };
  };
  return classify && [...names(gate).map(row("cookie")), ...keysOf(() => localStorage).map(row("local")), ...keysOf(() => sessionStorage).map(row("session"))];
}

/** False while what a response has set may still wait for its removal: before anything was granted here. */
function swept({ ran }: GateHandle): boolean {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return ran || !page || (page.domContentLoadedEventEnd > 0 && performance.now() - page.domContentLoadedEventEnd > SWEPT);
}

/** Is a name here against the visitor's answer? What a zone silences, but the visitor has granted, stays for the pages outside. */
function unwanted(gate: GateHandle, name: string): boolean {
  const hit = gate.heldName(name);
  return !!hit && !(gate.zone && allowed(gate.decision, gate.idOf(hit.vendor), OPTIONAL[hit.category - 1]!));
}

/** What is unknown, what is still there, and what cannot be removed from here. */
export function findKept(look: Look, tags: readonly HeldReport[], kept: readonly KeptReport[] = []): Finding[] {
  const { gate, lang } = look;
  const unknown = [...new Set(kept.filter(({ category }) => !category).map(({ name }) => name))];
  const left = gate.mode === "off" || !swept(gate) ? [] : [...new Set([...names(gate), ...keysOf(() => localStorage), ...keysOf(() => sessionStorage)].filter((name) => unwanted(gate, name)))];
  const expire = (name: string): string => `Set-Cookie: ${name}=; Max-Age=0; Path=/`;
  return [
    ...(unknown.length ? [fault("cookie-unknown", unknown.join(", "), lang, ownLine(gate.config, "cookies", unknown, "analytics"))] : []),
    ...left.map((name) => fault("cookie-left", name, lang, expire(name))),
    ...hiddenOf(look, tags).map((name) => fault("cookie-http-only", name, lang, expire(name))),
    ...foreignOf(look, tags),
  ];
}

/** Vendors that this page knows of and that may not run now; those that a zone alone silences are none. */
function refused({ gate }: Look, tags: readonly HeldReport[]): string[] {
  const all = [...gate.vendors, ...tags.map(({ vendor, category }) => ({ id: vendor, category }))];
  return [...new Set(all.filter(({ id, category }) => id && !gate.permits(id) && !(gate.zone && category && category !== "essential" && allowed(gate.decision, id, category))).map(({ id }) => id))];
}

/** After a withdrawal: cookies of the refused that lie on the companies' own hosts. */
function foreignOf(look: Look, tags: readonly HeldReport[]): Finding[] {
  const { gate, confirm, lang } = look;
  if (!confirm || !gate.decision || !(gate.ran || gate.decision.source === "w")) return [];
  const rows = refused(look, tags).flatMap((id) => confirm.cookies(id).filter(({ host }) => host).map(({ name, host }) => `${name} (${host})`));
  return rows.length ? [note("cookie-foreign", [...new Set(rows)].join(", "), lang)] : [];
}

let probed: { readonly under: Decision | null; readonly names: readonly string[] } | undefined;

/** Looked for once a decision: the look writes. */
function hiddenOf(look: Look, tags: readonly HeldReport[]): readonly string[] {
  const { gate, confirm } = look;
  if (!confirm || !gate.decision || gate.mode === "off") return [];
  if (!probed || probed.under !== gate.decision) probed = { under: gate.decision, names: probe(look, tags) };
  return probed.names;
}

/** HttpOnly cookies of the refused: a cookie of the same name, domain and path cannot be written over them by script. */
function probe(look: Look, tags: readonly HeldReport[]): string[] {
  const { gate, confirm } = look;
  const seen = names(gate);
  const wanted = [...new Set(refused(look, tags).flatMap((id) => confirm!.cookies(id).filter(({ host }) => !host).map(({ name }) => name)))];
  // For the length of this call writes are judged by a decision that allows them; nothing else runs meanwhile.
  gate.apply({ ...(gate.decision as Decision), categories: allGranted(gate), vendors: {} }, true);
  try {
    return wanted.filter((name) => seen.indexOf(name) < 0 && !gate.heldName(name) && domains().some((domain) => shadows(gate, name, domain)));
  } finally {
    gate.apply(gate.decision, true);
  }
}

/** `; Domain=…` of this host and its parents, and nothing for the host alone. */
function domains(host = location.hostname): string[] {
  const labels = /^[\d.:[\]]+$/.test(host) ? [] : host.split(".");
  return ["", ...labels.slice(0, -1).map((_, i) => "; Domain=" + labels.slice(i).join("."))];
}

function shadows(gate: GateHandle, name: string, domain: string): boolean {
  const takes = (probe: string): boolean => {
    document.cookie = `${probe}=1; Path=/${domain}`;
    const there = names(gate).indexOf(probe) >= 0;
    if (there) document.cookie = `${probe}=; Max-Age=0; Path=/${domain}`;
    return there;
  };
  return takes("soglasie-probe") && !takes(name);
}
