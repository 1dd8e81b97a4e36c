/** Public `soglasie/config`: check a config, fill in its defaults, build its notices, print its snippet. Node and build tools; no window. */
import { parseUrlPattern, urlPatterns } from "../catalogue/vendor-urls.ts";
import { vendors } from "../catalogue/vendors.ts";
import type { SiteVendor } from "../contract.ts";
import { withDefaults as fill, type FullConfig } from "./defaults.ts";
import type { Ground } from "./sense-fault.ts";
import { TEXT_KEYS, THEME } from "./text-keys.ts";
import type { SiteConfig } from "./types.ts";
import { validateWith, type ConfigMistake } from "./validate.ts";

export type * from "./types.ts";
export type { ConfigMistake } from "./validate.ts";
export type { MistakeCode } from "./mistakes.ts";
export type { FullConfig } from "./defaults.ts";
export type { BuiltNotice, OperatorKey } from "./notice.ts";
export { compareNotices, type NoticeChange } from "./compare.ts";
export { buildNotice } from "./notice.ts";
export { problems } from "./problems.ts";
export { configSchema } from "./schema.ts";
export { embedLine, snippet, type SnippetOptions } from "./snippet.ts";

const byId = new Map(vendors.map((vendor) => [vendor.id, vendor]));
const LANGUAGES = ["ru", "en", "tt", "ba", "kk", "uz", "tg", "ky", "hy", "zh"];

/** A host that the catalogue knows as one vendor's alone, which the site could do without. */
function vendorOf(host: string): string | null {
  const [owner, ...others] = vendors.filter((vendor) => urlPatterns(vendor).some((pattern) => parseUrlPattern(pattern).host === host));
  return owner && others.length === 0 && owner.category !== "essential" ? owner.id : null;
}

const ground: Ground = { vendors: byId, languages: LANGUAGES, vendorOf, texts: TEXT_KEYS, theme: THEME };

/** Everything that is wrong with a config, errors and warnings, against the whole catalogue. An empty list: it is sound. Never throws. */
export function validate(config: unknown): readonly ConfigMistake[] {
  return validateWith(config, ground);
}

/** The config's vendors with the category each has, in notice order. Entries whose `use` the catalogue does not know are left out. */
export function siteVendors(config: SiteConfig): readonly SiteVendor[] {
  return (config.vendors ?? []).flatMap((entry): SiteVendor[] => {
    if (!("use" in entry)) return [{ id: entry.id, category: entry.category }];
    const known = byId.get(entry.use);
    return known ? [{ id: known.id, category: known.category }] : [];
  });
}

/** The config with every default filled in. Takes a config without errors. */
export function withDefaults(config: SiteConfig): FullConfig {
  return fill(config, siteVendors(config));
}
