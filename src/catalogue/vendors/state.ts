import type { Vendor } from "../types.ts";

/** State services. */
export const state: readonly Vendor[] = [
  {
    id: "gosuslugi-pos",
    ru: "Виджет Госуслуг ПОС / запись к врачу",
    en: "Виджет Госуслуг ПОС / запись к врачу",
    company: "Минцифры России",
    country: "RU",
    category: "essential",
    kind: "state",
    scripts: ["pos.gosuslugi.ru/bin/script.min.js", "pos.gosuslugi.ru/*"],
    requests: ["pos.gosuslugi.ru/bin/script.min.js", "pos.gosuslugi.ru/*"],
    frames: ["pos.gosuslugi.ru/*", "gosuslugi.ru/*"],
    globals: ["Widget"],
    source: "GK",
    verified: null,
  },
  {
    id: "esia",
    ru: "ЕСИА / Госуслуги вход",
    en: "ЕСИА / Госуслуги вход",
    company: "Минцифры России",
    country: "RU",
    category: "essential",
    kind: "login",
    scripts: ["esia.gosuslugi.ru/*"],
    requests: ["esia.gosuslugi.ru/*"],
    frames: ["esia.gosuslugi.ru/*"],
    cookies: [
      ["ESIA_SESSION", "login", "session", { host: "gosuslugi.ru", ambiguous: true, unverified: true }],
      ["bs", "site-session", "unknown", { host: "gosuslugi.ru", ambiguous: true, unverified: true }],
    ],
    source: "GK",
    verified: null,
  },
];
