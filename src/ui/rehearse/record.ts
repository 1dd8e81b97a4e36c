/** Notes what passes on a page where nothing is held: requests as the browser lists them, cookies and storage keys as they appear. Patches nothing. */
import type { SiteConfig } from "../../config/types.ts";
import type { Category, GateHandle, HeldReport } from "../../contract.ts";
import { OPTIONAL } from "../../decision.ts";

const CATEGORIES: readonly Category[] = ["essential", ...OPTIONAL];
/** What the gate holds as an element, and so also until the visitor's own act. */
const TAGS = /^(script|img|image|iframe|frame|link|css|video|audio|input|embed|object)$/;
const EVERY = 1000; // ms between two looks at cookies and storage

/** The site's config, wherever it stands; what cannot be read counts as empty. */
async function readConfig({ own, natives }: GateHandle): Promise<SiteConfig> {
  const url = own && own.getAttribute("data-config");
  const given: unknown = window.soglasieConfig || (url ? await natives.fetch(url).then((response) => response.json() as Promise<unknown>).catch(() => null) : null);
  return (given && typeof given === "object" ? given : {}) as SiteConfig;
}

/** Starts to record into `gate.shared.rehearsed`; settles once the config is known. */
export async function recordPasses(gate: GateHandle): Promise<void> {
  const config = await readConfig(gate);
  // The gate's own judge reads mode and names from here; with no decision it answers "held" for all that would be.
  (gate as { config: SiteConfig }).config = config;
  const rows: HeldReport[] = (gate.shared.rehearsed = []);
  const note = (kind: string, what: string, judged: { readonly vendor: string; readonly category: Category } | null): void => {
    if (judged && !rows.some((row) => row.what === what && row.kind === kind)) rows.push({ ...judged, kind, what, state: "passed" });
  };
  const requests = (list: PerformanceEntry[]): void => {
    for (const { name, initiatorType } of list as PerformanceResourceTiming[]) note(initiatorType || "other", name.replace(/[?#].*/, ""), judgeUrl(gate, config, name, TAGS.test(initiatorType)));
  };
  requests(performance.getEntriesByType("resource"));
  if (window.PerformanceObserver) new PerformanceObserver((list) => requests(list.getEntries())).observe({ entryTypes: ["resource"] });
  const look = (): void => {
    for (const name of gate.natives.getCookie().split("; ").map((pair) => pair.replace(/=.*/, ""))) note("cookie", name, judgeName(gate, config, name));
    for (const name of storageKeys()) note("storage", name, judgeName(gate, config, name));
  };
  look();
  setInterval(look, EVERY);
}

type Judged = { readonly vendor: string; readonly category: Category } | null;

function ownEntry({ vendors = [] }: SiteConfig, fits: (hosts: readonly string[], cookies: readonly string[]) => boolean): Judged | undefined {
  const entry = vendors.find((one) => fits(one.hosts || [], "cookies" in one ? one.cookies || [] : []));
  if (!entry) return undefined;
  // A vendor's host of the site's own; whether the vendor is held at all is for the full catalogue to say.
  if ("use" in entry) return { vendor: entry.use, category: "analytics" };
  return entry.category === "essential" ? null : { vendor: entry.id, category: entry.category };
}

function judgeUrl(gate: GateHandle, config: SiteConfig, url: string, tag: boolean): Judged {
  if (!/^(https?|wss?):/.test(url)) return null;
  const { hostname } = new URL(url);
  const own = ownEntry(config, (hosts) => hosts.some((host) => hostname === host || hostname.endsWith("." + host)));
  return own === undefined ? said(gate.heldUrl(url, tag)) : own;
}

function judgeName(gate: GateHandle, config: SiteConfig, name: string): Judged {
  if (!name || name.indexOf("soglasie") === 0) return null;
  const own = ownEntry(config, (_, cookies) => cookies.some((rule) => (rule.endsWith("*") ? name.startsWith(rule.slice(0, -1)) : name === rule)));
  return own === undefined ? said(gate.heldName(name)) : own;
}

/** The packed vendor's number: the diagnose chunk puts its name there once the catalogue has confirmed it. */
function said(hit: { readonly vendor: number; readonly category: number } | null): Judged {
  return hit && { vendor: String(hit.vendor), category: CATEGORIES[hit.category]! };
}

function storageKeys(): string[] {
  try {
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  } catch {
    return [];
  }
}
