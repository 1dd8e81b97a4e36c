/** The plain link "Cookie settings" in the languages that the gate does not carry; as in their own texts, which a test compares. */
export const LINK_TEXTS: Readonly<Record<string, string | undefined>> = {
  tt: "Cookie көйләүләре",
  ba: "Cookie көйләүҙәре",
  kk: "Cookie баптаулары",
  uz: "Cookie sozlamalari",
  tg: "Танзимоти cookie",
  ky: "Cookie жөндөөлөрү",
  hy: "Cookie-ի կարգավորումներ",
  zh: "Cookie 设置",
};
