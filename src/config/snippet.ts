/** What the clinic pastes first into `<head>`: the embed line, and in front of it the seal where the config asks for one. */
import { createHash } from "node:crypto";
import { vendors as catalogue } from "../catalogue/vendors.ts";
import type { SiteVendor } from "../contract.ts";
import { sealParts } from "./seal.ts";
import type { SiteConfig } from "./types.ts";

/** How the line is written; everything has a default. */
export interface SnippetOptions {
  /** Address of the gate; default `/soglasie/soglasie.js`. */
  readonly src?: string;
  /** Address of the config where it is not baked in; default none. */
  readonly configUrl?: string;
  /** Nonce of the page's own CSP, or the template's expression for it; default none. */
  readonly nonce?: string;
  /** The site's own further hosts, which the seal leaves open: `["cdn.klinika.ru"]`; default none. */
  readonly firstParty?: readonly string[];
}

/** A snippet ready to paste. */
export interface Snippet {
  /** HTML; one line without the seal. */
  readonly html: string;
  /** `'sha256-…'` of every inline script, for a site whose own CSP must allow them; empty without the seal. */
  readonly scriptHashes: readonly string[];
  /** Trusted Types policies that the page's CSP must allow where it requires Trusted Types. */
  readonly trustedTypes: readonly string[];
}

/** Attributes by which Bitrix, Cloudflare, Autoptimize, LiteSpeed, WP Rocket (`data-no-minify` for combining, `nowprocket` for delaying), Jetpack Boost and WP Meteor leave a script where it stands. */
const STAY = 'data-skip-moving="true" data-cfasync="false" data-noptimize="1" data-no-optimize="1" data-no-defer="1" data-no-minify="1" data-jetpack-boost="ignore" data-wpmeteor-nooptimize="true" nowprocket';

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;")}"`;

/** The attributes of every script element of ours; `nonce` where the page's CSP asks for one. */
export function embedAttributes(nonce?: string): string {
  return STAY + attribute("nonce", nonce);
}

/** The one line: `<script … src="/soglasie/soglasie.js"></script>`; first in `<head>`, never async or defer. */
export function embedLine({ src = "/soglasie/soglasie.js", configUrl, nonce }: SnippetOptions = {}): string {
  return `<script ${STAY}${attribute("nonce", nonce)}${attribute("src", src)}${attribute("data-config", configUrl)}></script>`;
}

/** The snippet of a site. Takes a config without errors; with `gate.seal` the seal stands in front of the line. */
export function snippet(config: SiteConfig, options: SnippetOptions = {}): Snippet {
  const line = embedLine(options);
  if (!config.gate?.seal) return { html: line, scriptHashes: [], trustedTypes: ["soglasie"] };
  const byId = new Map(catalogue.map((vendor) => [vendor.id, vendor]));
  const vendors = (config.vendors ?? []).map((entry): SiteVendor =>
    "use" in entry ? { id: entry.use, category: byId.get(entry.use)?.category ?? "essential" } : { id: entry.id, category: entry.category },
  );
  const parts = sealParts({ config, vendors, catalogue: byId, firstParty: options.firstParty ?? [] });
  const sealed = parts.map(({ policy, script }) => {
    const open = `<script ${STAY}${attribute("nonce", options.nonce)}>${script}</script>`;
    const meta = `<meta http-equiv="Content-Security-Policy"${attribute("content", policy)} data-soglasie-seal data-turbo-track="reload">`;
    // Not empty: minifiers drop empty elements, and the next script, ours, would be swallowed.
    return `${open}${meta}<script type="soglasie/end">0</script>`;
  });
  const scriptHashes = parts.map(({ script }) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  return { html: [...sealed, line].join("\n"), scriptHashes, trustedTypes: ["soglasie", "soglasie-seal"] };
}
