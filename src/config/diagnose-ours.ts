/**
 * What waits without being held, because nothing in the page can start it: tags that the site marked, and vendors that Soglasie starts itself.
 * For the people who run the site they are tags like any.
 */
import { LATE, MARKED, markOf } from "../catalogue/mark.ts";
import type { Category, HeldReport } from "../contract.ts";
import { reasonOf, type Look } from "./diagnose-held.ts";
import { knownVendors } from "./known-vendors.ts";
import { explainProblem } from "./problems.ts";

const TAG = /^(script|iframe|frame|img|link|source|video|audio|embed|object)$/;
const CATEGORY = /^(essential|preferences|analytics|marketing)$/;

/** Category of a mark, or of the vendor that it names: as the config says, else the catalogue. undefined: a word that nobody knows, which has a finding of its own. */
function categoryOf({ gate }: Look, mark: string): Category | undefined {
  if (CATEGORY.test(mark)) return mark as Category;
  const vendor = gate.vendors.filter(({ id }) => id === mark)[0] || knownVendors().get(mark);
  return vendor && vendor.category;
}

function explained(look: Look, report: HeldReport): HeldReport {
  const known = knownVendors().get(report.vendor);
  const [why, line] = reasonOf(look, report, { chance: false, foreign: !!known && known.country !== "RU" });
  const at = `${report.vendor || report.category}: ${report.kind} ${report.what}`.trim();
  return { ...report, why, text: explainProblem(why, at, look.lang, line) };
}

/** Our mark stays on an element that has been released; its type or its `data-src` does not. */
function isWaiting(element: Element): boolean {
  return element.nodeName === "SCRIPT" ? /^text\/plain$/i.test(element.getAttribute("type") || "") : LATE.some((name) => element.hasAttribute(`data-${name}`));
}

function marked(look: Look): HeldReport[] {
  const { gate, doc, confirm } = look;
  return [...doc.querySelectorAll(MARKED)].flatMap((element): HeldReport[] => {
    const [kind, mark] = [element.nodeName.toLowerCase(), markOf(element)];
    const url = LATE.map((name) => element.getAttribute(`data-${name}`) || element.getAttribute(name)).find(Boolean) || "";
    const category = categoryOf(look, mark);
    const waiting = isWaiting(element);
    // Buttons and links only carry the mark; what the gate holds too (a frame after a withdrawal) is told once.
    const counts = TAG.test(kind) && (kind === "script" || url) && !gate.held.some((tag) => tag.element === element);
    // Without a grant it is no released one, but one that lacks the type.
    if (!category || !counts || (!waiting && !gate.ran && !gate.permits(mark))) return [];
    const found = mark === category && confirm && /^(https?:)?\/\//.test(url) && confirm.url(url);
    const vendor = mark === category ? (found ? found.vendor : "") : mark;
    return [{ vendor, category, kind, what: url.replace(/[?#].*/, ""), state: waiting ? "held" : "released" }];
  });
}

function managed(look: Look): HeldReport[] {
  const { gate } = look;
  return (gate.config.vendors || []).flatMap((entry): HeldReport[] =>
    "use" in entry && entry.id ? [{ vendor: entry.use, category: categoryOf(look, entry.use) || "essential", kind: "managed", what: String(entry.id), state: gate.permits(entry.use) ? "released" : "held" }] : [],
  );
}

/** All of them, explained; none where no config is in force or a rehearsal only looks on. */
export function findOurs(look: Look): HeldReport[] {
  const { mode } = look.gate;
  const found = mode === "known" || mode === "strict" ? [...managed(look), ...marked(look)] : [];
  return found.map((report) => explained(look, report));
}
