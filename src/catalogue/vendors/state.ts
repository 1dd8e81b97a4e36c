import type { Vendor } from "../types.ts";

/** State services. */
export const state: readonly Vendor[] = [
  {
    id: "gosuslugi-pos",
    ru: "Виджет Госуслуг ПОС / запись к врачу",
    en: "Gosuslugi feedback widget",
    company: "Минцифры России",
    country: "RU",
    category: "essential",
    kind: "state",
    scripts: ["pos.gosuslugi.ru/bin/script.min.js", "pos.gosuslugi.ru/*"],
    frames: ["pos.gosuslugi.ru/*", "gosuslugi.ru/*"],
    globals: ["Widget"],
    source: "GK",
    verified: null,
  },
  {
    id: "esia",
    ru: "ЕСИА / Госуслуги вход",
    en: "Gosuslugi sign-in (ESIA)",
    company: "Минцифры России",
    country: "RU",
    category: "essential",
    kind: "login",
    scripts: ["esia.gosuslugi.ru/*"],
    frames: ["esia.gosuslugi.ru/*"],
    unverifiedCookies: true,
    cookies: [
      ["ESIA_SESSION", "login", "session", { host: "gosuslugi.ru", ambiguous: true }],
      ["bs", "site-session", "unknown", { host: "gosuslugi.ru", ambiguous: true }],
    ],
    source: "GK",
    verified: null,
  },
];
