/** What reached a vendor without a grant: the browser's own list of requests, held against the full catalogue. */
import type { GateHandle, HeldReport } from "../contract.ts";
import type { Look } from "./diagnose-held.ts";
import { explainProblem } from "./problems.ts";

const bare = (url: string): string => url.replace(/[?#].*/, "");

/** True when every request of this page was made under the decision in force, or under none. */
function isSteady({ decision, ran }: GateHandle): boolean {
  return !decision || !ran || decision.time * 1000 < performance.timeOrigin;
}

/** Requests that got through, each address once. Empty until the catalogue has arrived, and where an earlier grant may explain them. */
export function findMissed(look: Look): HeldReport[] {
  const { gate, confirm } = look;
  if (!confirm || gate.mode === "off" || !isSteady(gate)) return [];
  const seen = new Set<string>();
  return (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).flatMap(({ name, initiatorType }) => {
    const what = bare(name);
    const found = /^https?:/.test(name) && new URL(name).hostname !== location.hostname ? confirm.url(name) : null;
    if (!found || found.category === "essential" || gate.permits(found.vendor) || seen.has(what)) return [];
    seen.add(what);
    return [missed(look, { vendor: found.vendor, category: found.category, kind: initiatorType || "other", what, state: "missed" })];
  });
}

function missed({ gate, lang, doc }: Look, report: HeldReport): HeldReport {
  const { kind, what, vendor } = report;
  const why = before(gate, what, doc) ? "script-late" : gate.held.some((tag) => bare(tag.what) === what && tag.state !== "dropped") ? "missed-early" : "missed";
  const line = /^(img|image|iframe|frame|video|audio)$/.test(kind) ? `data-src="…" data-soglasie="${vendor}"` : `type="text/plain" data-soglasie="${vendor}"`;
  return { ...report, why, text: explainProblem(why, why === "script-late" ? what : `${vendor}: ${what}`, lang, line) };
}

/** A script of this address that stands before ours, and that we do not hold. */
function before({ own, held }: GateHandle, what: string, doc: Document): boolean {
  const scripts = [...doc.scripts];
  const ours = own ? scripts.indexOf(own) : -1;
  return scripts.slice(0, Math.max(ours, 0)).some((script) => script.src && bare(script.src) === what && !held.some(({ element }) => element === script));
}
