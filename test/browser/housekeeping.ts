/**
 * What the browsers ask for by themselves, on an empty page too: found by running each engine on one and reading the log, completed from
 * the engines' sources. Hosts that pages use as well (accounts.google.com, www.google.com) count only with the browser's own path.
 */

/** Host → beginnings of the paths that are the browser's own; `/` where no page has business with the host at all. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  // Chromium: signed-in accounts, updates of itself and its parts, field trials, hints, autofill, safe browsing.
  "accounts.google.com": ["/ListAccounts", "/v3/signin/_/AccountsSignInUi"],
  "update.googleapis.com": ["/service/update2"],
  "clients2.google.com": ["/service/update2", "/domainreliability", "/time/1/current", "/cr/report"],
  "clients4.google.com": ["/chrome-sync", "/ukm", "/uma"],
  "clientservices.googleapis.com": ["/chrome-variations", "/uma"],
  "optimizationguide-pa.googleapis.com": ["/"],
  "content-autofill.googleapis.com": ["/v1/pages"],
  "safebrowsing.googleapis.com": ["/v4/", "/v5/"],
  "sb-ssl.google.com": ["/safebrowsing"],
  "android.clients.google.com": ["/checkin", "/c2dm/"],
  "redirector.gvt1.com": ["/edgedl/"],
  "edgedl.me.gvt1.com": ["/edgedl/"],
  // Firefox: settings, signatures, updates, push, captive portals, tiles, safe browsing, telemetry.
  "firefox.settings.services.mozilla.com": ["/"],
  "firefox-settings-attachments.cdn.mozilla.net": ["/"],
  "content-signature-2.cdn.mozilla.net": ["/"],
  "aus5.mozilla.org": ["/update/"],
  "push.services.mozilla.com": ["/"],
  "detectportal.firefox.com": ["/"],
  "contile.services.mozilla.com": ["/"],
  "ads.mozilla.org": ["/"],
  "shavar.services.mozilla.com": ["/"],
  "tracking-protection.cdn.mozilla.net": ["/"],
  "location.services.mozilla.com": ["/"],
  "services.addons.mozilla.org": ["/"],
  "versioncheck-bg.addons.mozilla.org": ["/"],
  "incoming.telemetry.mozilla.org": ["/"],
  "normandy.cdn.mozilla.net": ["/"],
  "classify-client.services.mozilla.com": ["/"],
};

/** True for a request that no page asked for. */
export function isHousekeeping(host: string, path: string): boolean {
  return (OWN[host] ?? []).some((beginning) => path.startsWith(beginning));
}

/** True for a host that a browser may connect to by itself; for hosts that pages use too, a connection alone does not tell whose it is. */
export function mayBeHousekeeping(host: string): boolean {
  return host in OWN;
}
