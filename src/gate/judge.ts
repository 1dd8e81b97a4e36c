/** What must be held: catalogue, config and grants together, by address or by name. A hit is only returned where something must be held. */
import { matchHost, matchName, type Hit } from "../catalogue/gate.ts";
import { attempt } from "./attempt.ts";
import { gate } from "./handle.ts";
import { cookieName, option } from "./option.ts";
import { permitted } from "./permits.ts";
import { clean, rules } from "./settings.ts";

/** What nobody declared: held for good under `strict` and `unknown: "hold"`, known by its number when the tag is judged again for its release. */
const UNDECLARED: Hit = { vendor: -2, category: 3 };
const PLAIN = /^\/[\w.?#-]/;

/** The hit of a host or name that the config adds. */
const ruled = (text: string): Hit | undefined => (rules.find((rule) => rule[0].test(text)) || [])[1];

/** Parses against the page's base, without throwing. */
export function parseUrl(url: unknown): URL | undefined {
  return attempt(() => new URL(url as string, document.baseURI));
}

/**
 * The URL's hit if it may not run; a script's also where it waits for the chunk that readies its vendor (replay off, clean addresses): a frame or picture
 * of the parser would be asked for twice. `tag`: the element's name; what waits for the visitor's own act is held as a tag only, because the page's own
 * code may talk to a booking service.
 */
export function heldUrl(url: unknown, tag?: boolean | string): Hit | null {
  const hit = hitOf(url);
  return hit && (tag || hit.category) && ((hit.category && tag === "script" && !gate.parts.tags) || !permitted(hit)) ? hit : null;
}

/** First party and, under `known`, unknown: nothing. */
function hitOf(url: unknown): Hit | null | undefined {
  if (PLAIN.test(url as string)) return;
  const text = "" + (url as string);
  // Pages load many files from few hosts: no pattern is tried again. What is no scheme before the slashes is a relative address, and the page's own.
  const at = text.indexOf("//") + 2;
  if (at < 9 && clean.has(text.slice(at, text.indexOf("/", at)))) return;
  const { hostname: host, pathname, search } = parseUrl(url) || ({} as URL);
  if (!host) return;
  const foreign = host !== location.hostname;
  const known = ruled("." + host) || (foreign ? matchHost(host, pathname + search) : undefined);
  if (known) return known;
  // Same site by the last two labels: under a public suffix `strict` then holds too little, never a page's own host.
  if (foreign && option("mode") === "strict" && !("." + host).endsWith("." + location.hostname.split(".").slice(-2).join("."))) return UNDECLARED;
  if (known === undefined) clean.add(host);
}

/** The hit that holds back a cookie or storage key of this name, or null. */
export function heldName(name: string): Hit | null {
  if (name === cookieName()) return null;
  const hit = ruled(name) || matchName(name) || (option("unknown") === "hold" && UNDECLARED);
  return hit && !permitted(hit) ? hit : null;
}
