/** Why each tag, call and write is where it is. A hit of the gate is confirmed against the full catalogue before its vendor is named. */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { Category, Confirm, Confirmed, GateHandle, HeldReport, OptionalCategory } from "../contract.ts";
import { offerLine, ownLine, zonesLine } from "./config-line.ts";
import type { Lang } from "./explain.ts";
import { explainProblem } from "./problems.ts";

/** What a report stands on. */
export interface Look {
  readonly gate: GateHandle;
  readonly lang: Lang;
  /** Absent until the full catalogue has arrived: nothing is confirmed, nothing is doubted. */
  readonly confirm?: Confirm | undefined;
  readonly doc: Document;
  /** The config as the site gave it, where it is at hand: the gate keeps none that is wrong. */
  readonly raw?: unknown;
}

/** A reason, and the line of the config that would change it. */
type Why = readonly [code: string, line?: string];

const NAMED = /^(cookie|storage)$/;
const CATEGORIES: readonly Category[] = ["essential", "preferences", "analytics", "marketing"];

/** True for what has a host; a cookie or storage key has a name. */
function hasHost(tag: Pick<HeldReport, "kind">): boolean {
  return !NAMED.test(tag.kind);
}

/** Every hold of this page, explained. */
export function explainHeld(look: Look, reports: readonly HeldReport[]): HeldReport[] {
  const { held } = look.gate;
  return reports.map((report, i) => explainTag(look, report, held[i] && held[i].element));
}

/** One of them. `element`: where it is a tag; code that imports a vendor carries the address in its text. */
export function explainTag(look: Look, report: HeldReport, element?: Element): HeldReport {
  const { gate, confirm, lang } = look;
  const found = confirm ? lookUp(confirm, report, element) : undefined;
  // The gate saw the whole address, of which only the beginning is kept here: it knows best which of a company's services is meant.
  const vendor = (confirm && confirm.id(Number(report.vendor))) || (/^-?\d+$/.test(report.vendor) && found ? found.vendor : report.vendor);
  const chance = !!confirm && !found && Number(report.vendor) !== -2;
  const { category } = report;
  if (element && report.state === "held" && ranBefore(gate, element)) return { ...report, vendor, state: "missed", why: "script-late", text: explainProblem("script-late", report.what, lang) };
  const [why, line] = reasonOf(look, { ...report, vendor, category }, { chance, foreign: !!found && found.foreign });
  const at = `${/^-?\d+$/.test(vendor) || chance ? "" : `${vendor}: `}${report.kind} ${report.what || (element ? "inline" : "")}`.trim();
  return { ...report, vendor: chance || gate.idOf(-2) === vendor ? "" : vendor, category, why, text: explainProblem(why, at, lang, line) };
}

/**
 * A script that stands before ours had run when the gate came. Loaders insert theirs before the first one, async: of those only what code had asked for
 * before we could hold it.
 */
function ranBefore({ own }: GateHandle, element: Element): boolean {
  const { src, async, nodeName } = element as HTMLScriptElement;
  if (!own.isConnected || nodeName !== "SCRIPT" || !(element.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING)) return false;
  return !async || performance.getEntriesByName(src).some((entry) => (entry as PerformanceResourceTiming).initiatorType === "script");
}

function lookUp(confirm: Confirm, { kind, what }: HeldReport, element?: Element): Confirmed | null {
  if (NAMED.test(kind)) return confirm.name(what);
  const inside = element && /^S(CRIPT|TYLE)$/i.test(element.nodeName) && !/\/\//.test(what) ? (element.textContent || "").match(/(https?:)?\/\/[^"'`\s)]+/g) || [] : [];
  return [...what.split(/[\s,]+/), ...inside].map((url) => (/^(https?:|wss?:)?\/\//.test(url) ? confirm.url(url) : null)).find(Boolean) || null;
}

/** The reason that binds most, in the order in which the gate asks. `chance`: only a hash says so; `foreign`: the vendor collects abroad. */
export function reasonOf({ gate, doc }: Look, tag: HeldReport, { chance, foreign }: { readonly chance: boolean; readonly foreign: boolean }): Why {
  const { config, decision, zone } = gate;
  const { kind, what, vendor, category, state } = tag;
  const own = (): string => ownLine(config, hasHost(tag) ? "hosts" : "cookies", [hasHost(tag) ? hostOf(what, doc) : what], "essential");
  if (state === "released") return [state];
  if (state === "passed") return [category === "essential" ? "held-click" : state];
  if (gate.mode === "closed") return ["held-closed"];
  if (chance) return ["held-chance", own()];
  if (vendor === "-2") return ["held-undeclared", own()];
  if (foreign && (config.gate || {}).foreign === "never") return ["foreign-held"];
  if (category === "essential") return ["held-click"];
  if (framed()) return ["held-frame"];
  if (zone && CATEGORIES.indexOf(category) > 1) return ["held-zone", zonesLine(config.zones || DEFAULT_ZONES, zone)];
  const offered = gate.categories.indexOf(category as OptionalCategory) >= 0 || (!!decision && decision.vendors[vendor] === true);
  if (!offered) return [category === "marketing" ? "marketing-held" : "category-held", offerLine(config, category, vendor)];
  if (!decision) return ["held-waits"];
  const granted = gate.permits(vendor) || (gate.permits(category) && decision.vendors[vendor] !== false);
  if (!granted) return ["held-refused"];
  return [state === "dropped" || NAMED.test(kind) ? "held-dropped" : "held-starting"];
}

function framed(): boolean {
  try {
    return !top!.document;
  } catch {
    return true;
  }
}

function hostOf(what: string, doc: Document): string {
  try {
    return new URL(what, doc.baseURI).hostname;
  } catch {
    return what;
  }
}
