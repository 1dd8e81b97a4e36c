/** Every notice that this site can show, by language, layout and variant. Pure: for the build, which hashes and signs them. */
import type { SiteConfig } from "../config/types.ts";
import type { OptionalCategory, ShownNotice, SiteVendor } from "../contract.ts";
import { dialogNotice } from "./dialog-notice.ts";
import { noticeOf, variantOf } from "./notice.ts";
import type { AllTexts } from "./texts/all.ts";
import { ba } from "./texts/ba.ts";
import { en } from "./texts/en.ts";
import { hy } from "./texts/hy.ts";
import { kk } from "./texts/kk.ts";
import { ky } from "./texts/ky.ts";
import { ruBanner } from "./texts/ru-banner.ts";
import { ruDialog } from "./texts/ru-dialog.ts";
import { tg } from "./texts/tg.ts";
import { tt } from "./texts/tt.ts";
import { uz } from "./texts/uz.ts";
import { zh } from "./texts/zh.ts";

/** Languages with texts of their own, in files that are loaded when needed. */
const OTHERS: Readonly<Record<string, Pick<AllTexts, "banner" | "dialog"> | undefined>> = { en, tt, ba, kk, uz, tg, ky, hy, zh };

/** The site's notices: banner and dialog in each language, each also as it reads under the browser's privacy signal, and the one of a decision without texts. */
export function siteNotices(config: SiteConfig, vendors: readonly SiteVendor[], categories: readonly OptionalCategory[]): readonly ShownNotice[] {
  const { languages = ["ru"], layout = "bar", texts = {} } = config;
  const signals = categories.includes("marketing") ? [false, true] : [false];
  return languages.flatMap((lang): ShownNotice[] => {
    const spare = lang !== "ru" && !OTHERS[lang];
    const banner = { ...ruBanner, ...OTHERS[lang]?.banner, ...texts[lang] };
    const dialog = { ...ruDialog, ...OTHERS[lang]?.dialog, ...texts[lang] };
    // A site that draws its own question says itself what it shows.
    const drawn = layout === "none" ? [] : [layout];
    const variants = signals.flatMap((gpc): ShownNotice[] => [
      ...drawn.map((name) => ({ id: variantOf({ categories, gpc }, lang, name, spare), lang, texts: noticeOf({ config, vendors, categories, gpc }, { ...banner }) })),
      { id: variantOf({ categories, gpc }, lang, "dialog", spare), lang, texts: dialogNotice({ categories, gpc }, dialog) },
    ]);
    return [...variants, { id: `${lang}-none`, lang, texts: {} }];
  });
}
