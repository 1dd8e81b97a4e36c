/**
 * Safari deletes cookies that scripts wrote after seven days. On the page's own host the server writes the decision cookie back,
 * exactly as this very request brought it and for its remaining lifetime: never one built from a receipt, which may be old.
 */
import type { FastifyRequest } from "fastify";
import type { SiteVendor } from "../../contract.ts";
import { parseDecision, remaining } from "../../decision.ts";
import type { Settings, Site } from "../settings.ts";

/** The server does not know the site's vendor list; for lifetime and form any list that is long enough does. */
const ANY_VENDORS: readonly SiteVendor[] = Array.from({ length: 192 }, (_, i) => ({ id: `v${i}`, category: "analytics" as const }));

/** The one value of cookie `name`, or null when it is absent or there are two of it (on different paths or domains: which one is it?). */
function cookieValue(header: string, name: string): string | null {
  const values = header.split(";").map((c) => c.trim()).filter((c) => c.startsWith(`${name}=`));
  return values.length === 1 ? (values[0] as string).slice(name.length + 1) : null;
}

function fits(host: string, domain: string | null): boolean {
  return domain === null || host === domain || host.endsWith(`.${domain}`);
}

/** Seconds `value` still holds, or 0. */
function lifetime(value: string, cookie: NonNullable<Site["cookie"]>, now: number): number {
  const decision = parseDecision(value, ANY_VENDORS);
  if (!decision) return 0;
  const days = { granted: cookie.granted / 86_400, refused: cookie.refused / 86_400 };
  return Math.floor(remaining(decision, decision.notice, days, now / 1000));
}

/** Beacons are text/plain: they outlive their page, and nobody would be there to see that their echo came too late. */
const fromPage = (request: FastifyRequest): boolean => /^application\/json\b/i.test(request.headers["content-type"] ?? "");

/** The `Set-Cookie` value for this request, or null. Only for a page on the very host that the request went to, and only for JSON. */
export function echoedCookie(request: FastifyRequest, site: Site | undefined, now: number): string | null {
  const { origin, cookie: header } = request.headers;
  if (!fromPage(request) || !site?.cookie || origin === undefined || header === undefined || !site.origins.has(origin)) return null;
  const page = new URL(origin);
  if (page.host !== request.host || !fits(page.hostname, site.cookie.domain)) return null;
  const value = cookieValue(header, site.cookie.name);
  const seconds = value === null ? 0 : lifetime(value, site.cookie, now);
  if (!(seconds > 0)) return null; // also a time that is no number
  const domain = site.cookie.domain === null ? "" : `; Domain=${site.cookie.domain}`;
  return `${site.cookie.name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${domain}${page.protocol === "https:" ? "; Secure" : ""}`;
}

/** The site whose page sent this request. Two sites may share an origin only if their cookies have different names; then the first is taken. */
export function siteOfOrigin(settings: Settings, origin: string | undefined): Site | undefined {
  if (origin === undefined) return undefined;
  for (const site of settings.sites.values()) if (site.origins.has(origin)) return site;
  return undefined;
}
