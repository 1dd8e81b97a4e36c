/**
 * The third-party hosts that the stand-ins play, and how a person's own browser reaches them without a hosts file.
 * Browsers resolve every name below `localhost` to this machine, so `mc.yandex.ru` becomes `mc.yandex.ru.localhost:PORT`.
 */

/** Vendor id of the catalogue → hosts its tags speak to. */
export const VENDOR_HOSTS = {
  "yandex-metrika": ["mc.yandex.ru", "mc.yandex.com", "mc.webvisor.org", "mc.webvisor.com"],
  "google-analytics-4": ["gtag.googletagmanager.com", "region1.google-analytics.com", "www.google-analytics.com", "analytics.google.com"],
  "google-tag-manager": ["www.googletagmanager.com"],
  "vk-pixel": ["vk.com", "vk.ru"],
  "top-mail-ru": ["top-fwz1.mail.ru", "privacy-cs.mail.ru"],
  liveinternet: ["counter.yadro.ru"],
  "rambler-top100": ["st.top100.ru", "kraken.rambler.ru", "counter.rambler.ru"],
  "yandex-maps": ["yandex.ru", "api-maps.yandex.ru"],
};

// Google serves two vendors from one host; without a path to tell them apart, the demo gives gtag.js a name of its own.
const GTAG = /(?:https?:)?\/\/www\.googletagmanager\.com\/gtag\//g;

const ALL = Object.values(VENDOR_HOSTS).flat();
const URLS = new RegExp(`(?:https?:)?//(${ALL.map((host) => host.replaceAll(".", "\\.")).join("|")})(?![\\w.-])`, "g");

/** The vendor's real host behind a Host header: without the port and without the `.localhost` of the demo. */
export function realHost(header) {
  return String(header ?? "").replace(/:\d+$/, "").replace(/\.localhost$/, "").replace(/^gtag\./, "www.").toLowerCase();
}

/** What the demo puts behind a vendor's host: `.localhost:8701` in a person's browser, nothing where a test maps the names. */
export function hostSuffix(header) {
  const found = /\.localhost(?::\d+)?$/.exec(String(header ?? ""));
  return found ? found[0] : "";
}

/** The same text with every vendor URL pointing at this machine. */
export function pointHome(text, port) {
  const split = text.replace(GTAG, "//gtag.googletagmanager.com/gtag/");
  return split.replace(URLS, (_, host) => `http://${host}.localhost:${port}`);
}
