/** The language of the interface: one of the site's, by the page's own, then by the browser's. */
import type { SiteConfig } from "../config/types.ts";

/** `tt-RU` and, as templates have it, `tt_RU` → `tt`. */
const base = (lang: string): string => lang.toLowerCase().split(/[-_]/)[0]!;

/** First match of `<html lang>` and the browser's languages among `config.languages`, else the first of these; default `ru`. Regions and scripts do not count. */
export function pickLanguage({ languages = ["ru"] }: SiteConfig, page = document.documentElement.lang, browser = navigator.languages): string {
  const offered = languages.map(base);
  return [page, ...browser].map(base).find((lang) => offered.includes(lang)) || offered[0]!;
}
