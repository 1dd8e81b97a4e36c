import type { Vendor } from "../types.ts";

/** Tilda and its statistics. */
export const tilda: readonly Vendor[] = [
  {
    id: "tilda",
    ru: "Tilda",
    en: "Tilda Publishing",
    company: "ООО «Тильда Паблишинг»",
    country: "RU",
    category: "essential",
    kind: "platform",
    scripts: ["static.tildacdn.com/js/*"],
    requests: ["forms.tildacdn.com/procces/", "forms*.tildacdn.com/*"],
    globals: ["Tilda", "t_onReady", "tildaForm", "Tilda.sendEventToStatistics"],
    cookies: [
      ["tildacookiealert", "consent", "unknown", { unverified: true }],
      ["t_cookiesCategories", "consent", "unknown", { store: "local", unverified: true }],
      ["tilda*", "state", "permanent", { store: "local", unverified: true }],
      ["tcart", "state", "permanent", { store: "local", unverified: true }],
      ["t_cookies*", "state", "permanent", { store: "local", unverified: true }],
    ],
    source: "GK",
    verified: null,
  },
  {
    id: "tilda-stat",
    ru: "Tilda: статистика",
    en: "Tilda statistics",
    company: "ООО «Тильда Паблишинг»",
    country: "RU",
    category: "analytics",
    kind: "counter",
    scripts: ["static.tildacdn.com/js/tilda-stat-1.0.min.js"],
    requests: ["stat.tildacdn.com/*"],
    globals: ["Tilda.sendEventToStatistics"],
    keys: "stat.tildacdn neo.tildacdn tildauid tildasid",
    keysFor: { marketing: "TILDAUTM" },
    cookies: [
      ["tildauid", "visitor", "1 year", { unverified: true }],
      ["tildasid", "session", "30 minutes", { unverified: true }],
      ["previousUrl", "pages", "session", { unverified: true }],
      ["TILDAUTM", "source", "30 days", { category: "marketing", unverified: true }],
    ],
    source: "PUB",
    verified: "2026-11-21",
  },
];
