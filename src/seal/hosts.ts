/** Hosts that a policy of a withdrawal lets through: the site's own, and those that the page itself names. */
import type { GateHandle } from "../contract.ts";

/** The site's own hosts, as the gate counts them: by their last two labels. */
export function ownHosts({ own, config }: GateHandle): string[] {
  const site = location.hostname.split(".").slice(-2).join(".");
  const { endpoint = "" } = config.receipts || {};
  const elsewhere = [own ? own.src : "", endpoint].filter((address) => /^https?:/.test(address)).map((address) => new URL(address).origin);
  return ["'self'", site, `*.${site}`, `wss://${location.host}`, `wss://*.${site}`, ...elsewhere];
}

/** Addresses of everything that the page has fetched so far. */
export const fetched = (): string[] => performance.getEntriesByType("resource").map(({ name }) => name);

/** Every address that stands in the page's markup, in whatever attribute, script or data block, as the engine would spell it. */
export function mentioned(doc: Document): string[] {
  // Serialised as XML: the page's own `outerHTML` is patched, and JSON may write its slashes escaped.
  const text = new XMLSerializer().serializeToString(doc).replace(/\\\//g, "/");
  const found = new Set(text.match(/(https?:|wss?:)?\/\/[^\s/"'`<>()\\;,*]+[^\s"'`<>()\\;,]*/g) || []);
  return [...found].map((address) => address.replace(/&amp;/g, "&"));
}

/** The host and port of an address, as a policy names them; empty where it has none: code holds much that only looks like an address. */
export function sourceOf(address: string): string {
  try {
    const { host } = new URL(address, document.baseURI);
    return /^[a-z\d-]+(\.[a-z\d-]+)*(:\d+)?$/.test(host) ? host : "";
  } catch {
    return "";
  }
}
