/** The banner's title and text, assembled from the categories and vendors that this site has. Pure: the build hashes what is shown. */
import type { SiteConfig } from "../config/types.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import { fill, list } from "./fill.ts";
import type { BannerTexts } from "./texts/ru-banner.ts";
import { vendorName } from "./vendor-name.ts";

/** What decides which sentences are shown. */
export interface NoticeSource {
  readonly config: SiteConfig;
  /** In the order of `config.vendors`. */
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  /** The browser asks for no advertising: the banner then offers none. */
  readonly gpc: boolean;
}

/** The language's texts, with the title and the text of this site, one sentence a line. */
export type ResolvedTexts = BannerTexts & { readonly title: string; readonly text: string };

/** The texts with title and text added. A sentence about something that the site does not have is not there. */
export function noticeOf({ config, vendors, categories, gpc }: NoticeSource, texts: BannerTexts): ResolvedTexts {
  const asks: string[] = [];
  const lines: string[] = [];
  // Maps and chats are asked for only where nothing else is; what "accept" means for them is always said.
  const maps = categories.indexOf("preferences") >= 0;
  for (const category of categories) {
    if (category === "preferences") continue;
    if (category === "marketing" && gpc) {
      lines.push(texts.gpc);
      continue;
    }
    const names = new Set<string>();
    vendors.forEach((vendor, i) => vendor.category === category && names.add(vendorName(vendor, config.vendors![i]!, texts)));
    const key = (category[0]!.toUpperCase() + category.slice(1)) as "Analytics" | "Marketing";
    const line = key === "Marketing" && !asks[0] ? texts.onMarketingAlone : texts[`on${key}`];
    asks.push(texts[`ask${key}`]);
    lines.push(fill(line, { names: list([...names], texts) || texts.others }, +(names.size !== 1)));
  }
  lines.push(texts.keep);
  if (maps) lines.push(texts.onPreferences);
  const what = list(asks, texts) || (maps ? texts.askPreferences : texts.askMarketing);
  // A site may empty a sentence of its own texts.
  return Object.assign(texts, { title: capital(fill(texts.ask, { what })), text: lines.filter(Boolean).map(capital).join("\n") });
}

/**
 * The variant that a receipt names: language, layout or `dialog`, `-gpc` where the browser's signal changed the words. The build hashes each.
 * `spare`: Russian texts stand in for a language whose file did not come; no build knows that one.
 */
export function variantOf({ categories, gpc }: Pick<NoticeSource, "categories" | "gpc">, lang: string, layout: string, spare?: boolean): string {
  return `${lang}-${layout}` + (gpc && categories.indexOf("marketing") >= 0 ? "-gpc" : "") + (spare ? "-spare" : "");
}

/** Names and lists may stand first in a sentence. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
