/**
 * How a running tag is told that its grant is gone, as data. After it come the wipe of cookies and storage and, for what has no switch, a
 * reload: most vendors have none. `<ID>` stands for the vendor's number on this site; a step whose global is missing is passed over.
 */

/** One step: set a global, call a function, or push to a queue. `on` is a dotted path below `window`. */
export interface SwitchStep {
  readonly act: "set" | "call" | "push";
  readonly on: string;
  /** `set`: one value; `call` and `push`: the arguments. */
  readonly args: readonly unknown[];
}

/** What is known of one vendor. */
export interface VendorSwitch {
  readonly vendor: string;
  /** Steps at a withdrawal, in this order. */
  readonly withdraw: readonly SwitchStep[];
  /** Steps that open it again before a later start on the same page. */
  readonly grant: readonly SwitchStep[];
  /** True: the vendor documents it; false: read from its code or from others' use of it. */
  readonly documented: boolean;
}

const DENIED = { ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied", analytics_storage: "denied" };
const GRANTED_STATISTICS = { analytics_storage: "granted" };
const GRANTED_ADS = { ad_storage: "granted", ad_user_data: "granted", ad_personalization: "granted" };

const set = (on: string, value: unknown): SwitchStep => ({ act: "set", on, args: [value] });
const call = (on: string, ...args: unknown[]): SwitchStep => ({ act: "call", on, args });
const push = (on: string, ...args: unknown[]): SwitchStep => ({ act: "push", on, args });

export const switches: readonly VendorSwitch[] = [
  // The flag is read at the start only; `destruct` ends what runs, and neither deletes cookies or `_ym_uid` in local storage.
  {
    vendor: "yandex-metrika",
    withdraw: [set("disableYaCounter<ID>", true), call("ym", "<ID>", "destruct")],
    grant: [set("disableYaCounter<ID>", undefined)],
    documented: true,
  },
  {
    vendor: "google-analytics-4",
    withdraw: [set("ga-disable-<ID>", true), call("gtag", "consent", "update", DENIED)],
    grant: [set("ga-disable-<ID>", false), call("gtag", "consent", "update", GRANTED_STATISTICS)],
    documented: true,
  },
  { vendor: "google-universal-analytics", withdraw: [set("ga-disable-<ID>", true)], grant: [set("ga-disable-<ID>", false)], documented: true },
  // Only tags inside the container that heed consent mode stop; a container is released again by a reload.
  { vendor: "google-tag-manager", withdraw: [call("gtag", "consent", "update", DENIED)], grant: [], documented: true },
  { vendor: "google-ads", withdraw: [call("gtag", "consent", "update", DENIED)], grant: [call("gtag", "consent", "update", GRANTED_ADS)], documented: true },
  { vendor: "facebook-pixel", withdraw: [call("fbq", "consent", "revoke")], grant: [call("fbq", "consent", "grant")], documented: true },
  { vendor: "tiktok", withdraw: [call("ttq.revokeConsent")], grant: [call("ttq.grantConsent")], documented: true },
  { vendor: "microsoft-clarity", withdraw: [call("clarity", "consent", false), call("clarity", "stop")], grant: [call("clarity", "start")], documented: true },
  {
    vendor: "bing-uet",
    withdraw: [push("uetq", "consent", "update", { ad_storage: "denied" })],
    grant: [push("uetq", "consent", "update", { ad_storage: "granted" })],
    documented: true,
  },
  { vendor: "matomo", withdraw: [push("_paq", ["optUserOut"]), push("_paq", ["disableCookies"])], grant: [push("_paq", ["forgetUserOptOut"])], documented: true },
  // Drops the user's id that the site itself gave; the counter goes on until the page is left.
  { vendor: "top-mail-ru", withdraw: [push("_tmr", { type: "deleteUserID", id: "<ID>" })], grant: [], documented: true },
  { vendor: "mango-office", withdraw: [set("mgo", undefined), set("Mango", undefined)], grant: [], documented: false },
];

/** Switch of a vendor; undefined: none is known, only a reload stops it. */
export function switchOf(vendor: string): VendorSwitch | undefined {
  return switches.find((one) => one.vendor === vendor);
}
