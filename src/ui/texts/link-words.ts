/** The plain link's words by language, as every language's texts call it; here all at once, because most visits load no texts. */
export const linkWords: Readonly<Record<string, string>> = {
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
