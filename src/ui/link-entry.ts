/** The plain link in the flow after a page's end, for pages that carry no link of their own to the preferences. */
import { connect } from "../chunk.ts";
import { pickLanguage } from "./language.ts";

/** Its words by language, as every language's texts call it; here all at once, because most visits load no texts. */
const WORDS: Readonly<Record<string, string>> = {
  ru: "Настройки cookie",
  en: "Cookie settings",
  ba: "Cookie көйләүҙәре",
  hy: "Cookie-ի կարգավորումներ",
  kk: "Cookie баптаулары",
  ky: "Cookie жөндөөлөрү",
  tg: "Танзимоти cookie",
  tt: "Cookie көйләүләре",
  uz: "Cookie sozlamalari",
  zh: "Cookie 设置",
};

connect("link", ({ config }) => {
  const line = document.createElement("p");
  const link = document.createElement("a");
  const own = (config.texts || {})[pickLanguage(config)] as { readonly link?: string } | undefined;
  line.lang = pickLanguage(config);
  line.style.textAlign = "center";
  link.href = "#";
  link.setAttribute("data-soglasie-open", "");
  link.textContent = (own && own.link) || WORDS[line.lang] || WORDS["en"]!;
  line.append(link);
  document.documentElement.append(line);
});
