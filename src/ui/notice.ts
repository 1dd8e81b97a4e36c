/** The banner's sentences, assembled from the categories and vendors that this site has. Pure: the build hashes the same texts that are shown. */
import type { SiteConfig } from "../config/types.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import { fill, list } from "./fill.ts";
import type { BannerTexts } from "./texts/ru-banner.ts";
import { vendorName } from "./vendor-name.ts";

/** What decides which sentences are shown. */
export interface NoticeSource {
  readonly config: SiteConfig;
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  /** The browser asks for no advertising: the banner then offers none. */
  readonly gpc: boolean;
}

/** Title and text of the banner. A sentence about something that the site does not have is not there. */
export function noticeOf({ config, vendors, categories, gpc }: NoticeSource, texts: BannerTexts, lang: string): { title: string; text: string } {
  const has = (category: OptionalCategory): boolean => categories.indexOf(category) >= 0;
  const about = (category: OptionalCategory, text: string, otherwise: string): string => {
    const names = new Set<string>();
    for (const vendor of vendors) if (vendor.category === category) names.add(vendorName(vendor.id, config, texts));
    const line = fill(text, { names: list([...names], lang) || otherwise }, +(names.size !== 1));
    return line[0]!.toUpperCase() + line.slice(1);
  };
  const analytics = has("analytics");
  const marketing = has("marketing");
  const offered = marketing && !gpc;
  const lines = [
    analytics ? about("analytics", texts.askAnalytics, texts.counters) : offered ? "" : texts.askPreferences,
    offered ? about("marketing", analytics ? texts.askMarketing : texts.askOnlyMarketing, texts.networks) : marketing ? texts.gpc : "",
    texts.keep,
  ];
  const title = analytics ? (offered ? texts.titleBoth : texts.titleAnalytics) : offered ? texts.titleMarketing : texts.titlePreferences;
  return { title, text: lines.filter(Boolean).join(" ") };
}
