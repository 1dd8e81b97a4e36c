/** Vendors that the config names with their ids: we start them, the page has no snippet of theirs, only calls that it makes before any answer. */
import type { Case } from "./case.ts";

interface More extends Pick<Case, "ran" | "calls">, Partial<Pick<Case, "path" | "also" | "names">> {}

function managed(name: string, host: string, html: string, more: More): Case {
  return { name, class: "managed", host, html: html && `<script>${html}</script>`, proof: "execution", ...more };
}

/** Those of the config's managed vendors. */
export const IDS = { "yandex-metrika": "11111111", "google-analytics-4": "G-MANAGED1", "google-tag-manager": "GTM-MANAGED", "top-mail-ru": "3333333", "vk-pixel": "VK-RTRG-1" } as const;

/** True where a global's own code, not a stand-in's, holds this text. */
const code = (path: string, text: string): string => `Function.prototype.toString.call(${path}).includes(${JSON.stringify(text)})`;

/** How each vendor's program shows itself. */
export const RAN = {
  metrika: "window.Ya && Ya._metrika && Ya._metrika.standIn",
  gtag: "window.google_tag_data",
  gtm: "window.google_tag_manager",
  mail: "window._tmr && !Array.isArray(_tmr)",
  vk: code("VK.Retargeting.Init", "pixel"),
  top100: "window.top100 && " + code("top100", "t1."),
} as const;

/** Cookie and storage names of the vendors' programs. */
export const NAMES = { metrika: /^_{1,2}ym/, google: /^_ga/, mail: /^(tmr_|domain_sid)/, top100: /^(top100_id|t3_sid_)/ } as const;

export const managedCases: readonly Case[] = [
  managed("Yandex Metrika", "mc.yandex.ru", 'ym(11111111,"reachGoal","early")', {
    ran: RAN.metrika,
    names: NAMES.metrika,
    calls: { "page view": /^mc\.yandex\.ru\/watch\/11111111\?page-url=https/, goal: /^mc\.yandex\.ru\/watch\/11111111\?page-url=goal:.*\/early/ },
  }),
  managed("Google Analytics 4", "www.googletagmanager.com", 'gtag("event","early")', {
    path: "/gtag/",
    also: ["region1.google-analytics.com"],
    ran: RAN.gtag,
    names: NAMES.google,
    calls: { "page view": /collect\?.*en=page_view/, event: /collect\?.*en=early/ },
  }),
  managed("Google Tag Manager", "www.googletagmanager.com", "", { path: "/gtm.js", also: ["st.top100.ru", "kraken.rambler.ru"], ran: RAN.gtm, names: NAMES.top100, calls: { container: /gtm\.js\?id=GTM-MANAGED/, "its second vendor": /kraken\.rambler\.ru\/cnt/ } }),
  managed("Top.Mail.Ru", "top-fwz1.mail.ru", '_tmr.push({type:"reachGoal",id:"3333333",goal:"early"})', {
    ran: RAN.mail,
    names: NAMES.mail,
    calls: { "page view": /\/counter\?.*id=3333333;type=pageView/, goal: /\/tracker\?.*id=3333333;type=reachGoal;e=RG:early/ },
  }),
  managed("VK Pixel", "vk.com", 'VK.Retargeting.Event("early")', { ran: RAN.vk, calls: { "page view": /^vk\.com\/rtrg\?.*event=hit/, event: /^vk\.com\/rtrg\?.*event=early/ } }),
];
