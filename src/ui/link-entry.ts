/** The plain link in the flow after a page's end, for pages that carry no link of their own to the preferences. */
import { connect } from "../chunk.ts";
import type { SiteConfig } from "../config/types.ts";
import { directionOf } from "./direction.ts";
import { pickLanguage } from "./language.ts";
import { linkWords } from "./texts/link-words.ts";

const OPEN = "data-soglasie-open";
const EITHER = `[data-soglasie-withdraw],[${OPEN}]`;
/** Milliseconds that a page which is written anew has to write its own. */
const LATER = 500;

connect("link", ({ config }) => {
  const put = (): void => {
    if (!document.querySelector(EITHER) && top === window) document.documentElement.append(plainLink(config));
  };
  new MutationObserver(() => setTimeout(put, LATER)).observe(document, { childList: true });
  if (document.readyState === "complete") put();
  else setTimeout(put, LATER);
});

function plainLink(config: SiteConfig): HTMLElement {
  const lang = pickLanguage(config);
  const line = document.createElement("p");
  const link = document.createElement("a");
  const own = (config.texts || {})[lang] as { readonly link?: string } | undefined;
  line.lang = lang;
  line.dir = directionOf(lang);
  // Outside the body it would have the browser's own letters.
  line.style.cssText = "text-align:center;font:" + getComputedStyle(document.body).font;
  link.href = "#";
  link.setAttribute(OPEN, "");
  link.textContent = (own && own.link) || linkWords[lang] || linkWords["en"]!;
  line.append(link);
  return line;
}
