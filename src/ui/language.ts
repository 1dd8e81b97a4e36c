/** The language of the interface: one of the site's, by the page's own, then by the browser's. */
import type { SiteConfig } from "../config/types.ts";

/** First match of `<html lang>` and the browser's languages among `config.languages`, else the first of these; default `ru`. */
export function pickLanguage({ languages = ["ru"] }: SiteConfig, page = document.documentElement.lang, browser = navigator.languages): string {
  return [page, ...browser].map((lang) => lang.slice(0, 2)).find((lang) => languages.includes(lang)) || languages[0]!;
}
