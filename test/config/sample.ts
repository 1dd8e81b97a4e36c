/** A sound config with everything in it, and a way to change one place. */
import type { SiteConfig } from "../../src/config/index.ts";

export const MINIMAL: SiteConfig = {
  site: "klinika",
  operator: { name: "ООО «Клиника»", contacts: "privacy@klinika.example", policyUrl: "/policy/", consentUrl: "/consent/" },
  notice: { version: "2026-11", effectiveDate: "2026-11-01" },
  receipts: { endpoint: "/soglasie/v1/receipts" },
};

export const FULL: SiteConfig = {
  ...MINIMAL,
  operator: { ...MINIMAL.operator, address: "г. Пример", phone: "+7 (000) 000-00-00" },
  notice: { ...MINIMAL.notice, hash: { "ru-bar": "a".repeat(64) } },
  categories: ["preferences", "analytics", "marketing"],
  vendors: [
    { use: "yandex-metrika", id: "12345678", sessionReplay: true, ecommerce: false, direct: true, hosts: ["m.klinika.example"], script: "/js/m.js" },
    { use: "yandex-maps" },
    { use: "google-analytics-4", id: "G-ABC1234567", crossBorder: { number: "12-345", date: "2026-01-15", reason: "договор" } },
    { use: "vk-pixel" },
    { id: "chat", name: "Чат", category: "preferences", company: "ООО «Чат»", country: "RU", hosts: ["chat.example"], cookies: ["chat_*"] },
  ],
  zones: ["/lk/*"],
  zoneGoals: { "/lk/*": "zapis" },
  gate: { mode: "strict", seal: true, foreign: "consent", unknown: "report" },
  urls: { keepQuery: ["promo"], keepPath: ["/uslugi/*"] },
  cookie: { name: "answer", domain: "klinika.example" },
  lifetime: { granted: 180, refused: 30 },
  afterWithdrawal: "reload",
  languages: ["ru", "en"],
  layout: "box",
  texts: { ru: { accept: "Принять" } },
  theme: { accent: "#0a6b4f" },
};

/** A copy of the full config in which `change` has been at work; typed loosely, because that is the point. */
export function changed(change: (config: Record<string, never>) => void, from: SiteConfig = FULL): unknown {
  const copy = structuredClone(from) as unknown as Record<string, never>;
  change(copy);
  return copy;
}
