/** The demo clinic's config: what a real site would keep in `site.json`. */
import { pointHome, VENDOR_HOSTS } from "./stand-ins/hosts.mjs";

/** Ids of the demo's counters; the stand-ins know any. */
export const IDS = { "yandex-metrika": "12345678", "google-analytics-4": "G-DEMO123456", "vk-pixel": "VK-RTRG-1234567-demo0", "top-mail-ru": "3456789" };

/** Vendors that Soglasie starts itself on the doctors' page. */
export const MANAGED = ["yandex-metrika", "google-analytics-4"];

/** The clinic's own entry: the first policy calls the preferred region a preference, so its cookie waits for that grant. */
const REGION = { id: "clinic-region", name: "Выбор региона", category: "preferences", company: "ООО «Клиника Полдень»", country: "RU", cookies: ["region"] };

/** Order in which the visitor reads them. */
const VENDORS = ["yandex-metrika", "google-analytics-4", "top-mail-ru", "liveinternet", "rambler-top100", "yandex-maps", "google-tag-manager", "vk-pixel"];

/** Where the two managed vendors' loaders are fetched in a person's browser. */
const LOADERS = {
  "yandex-metrika": "https://mc.yandex.ru/metrika/tag.js?id=12345678",
  "google-analytics-4": "https://www.googletagmanager.com/gtag/js?id=G-DEMO123456",
};

function vendor(use, { managed, vendorsPort }) {
  const entry = { use };
  if (managed.includes(use)) entry.id = IDS[use];
  if (use === "yandex-metrika") entry.sessionReplay = true;
  if (managed.includes(use) && vendorsPort) entry.script = pointHome(LOADERS[use], vendorsPort);
  if (vendorsPort && VENDOR_HOSTS[use]) entry.hosts = VENDOR_HOSTS[use].map((host) => `${host}.localhost`);
  return entry;
}

/**
 * `endpoint`: where receipts go. `managed`: vendors that Soglasie starts itself (the doctors' page). `vendorsPort`: port
 * of the stand-ins where vendors' hosts carry `.localhost`, because a person's browser has no other way to reach them; else null.
 */
export function siteConfig({ endpoint, managed = [], vendorsPort = null, version = "2026-11" }) {
  return {
    site: "demo-clinic",
    operator: {
      name: "ООО «Клиника Полдень»",
      address: "г. Пример, ул. Примерная, 12",
      contacts: "privacy@clinic.example",
      phone: "+7 (000) 000-00-00",
      policyUrl: "/policy/",
      consentUrl: "/consent/",
    },
    notice: { version, effectiveDate: "2026-11-01" },
    categories: ["preferences", "analytics", "marketing"],
    vendors: [...VENDORS.map((use) => vendor(use, { managed, vendorsPort })), REGION],
    zones: ["/lk/*"],
    receipts: { endpoint },
    languages: ["ru", "en"],
    theme: { accent: "#0b6b60", text: "#1b2b29" },
  };
}
