/**
 * How a running tag is told that its grant is gone, as data: the page turns these and no others. After them come the wipe of cookies and storage
 * and, for what has no switch, a reload: most vendors have none.
 */

/**
 * What one step does below `window`: gives a global a value (undefined takes it away), calls a function, pushes to a queue, puts a function that does
 * nothing in the place of one that the page goes on calling; or removes an element.
 */
export type SwitchAct = "set" | "call" | "push" | "silence" | "remove";

/** One step; where its global is missing it is passed over. */
export interface SwitchStep {
  readonly act: SwitchAct;
  /** A dotted path below `window`; `remove`: a selector. */
  readonly on: string;
  /**
   * `set`: one value; `call` and `push`: the arguments. `<ID>` here and in `on` stands for the vendor's number on this site: the step is taken
   * once for each. `<name>` as a value stands for `granted` or `denied`, as that category or vendor is now.
   */
  readonly args: readonly unknown[];
}

/** What is known of one vendor. */
export interface VendorSwitch {
  readonly vendor: string;
  /** Steps at a withdrawal, in this order. */
  readonly withdraw: readonly SwitchStep[];
  /** Steps that open it again before a later start on the same page; Metrika's counters are then started anew. */
  readonly grant: readonly SwitchStep[];
  /** True: the vendor documents it; false: read from its code or from others' use of it. */
  readonly documented: boolean;
}

const set = (on: string, value: unknown): SwitchStep => ({ act: "set", on, args: [value] });
const call = (on: string, ...args: unknown[]): SwitchStep => ({ act: "call", on, args });
const push = (on: string, ...args: unknown[]): SwitchStep => ({ act: "push", on, args });
const silence = (on: string): SwitchStep => ({ act: "silence", on, args: [] });
const remove = (on: string): SwitchStep => ({ act: "remove", on, args: [] });

/** Google's consent mode: analytics by its own grant, advertising by marketing's. */
const consent = call("gtag", "consent", "update", {
  analytics_storage: "<google-analytics-4>",
  ad_storage: "<marketing>",
  ad_user_data: "<marketing>",
  ad_personalization: "<marketing>",
});

/** Vendors that are not here have no switch that is known: only a reload stops them. */
export const switches: readonly VendorSwitch[] = [
  // The flag is read at the start only; `destruct` ends what runs, and neither deletes cookies or `_ym_uid` in local storage.
  {
    vendor: "yandex-metrika",
    withdraw: [set("disableYaCounter<ID>", true), call("ym", "<ID>", "destruct")],
    grant: [set("disableYaCounter<ID>", undefined)],
    documented: true,
  },
  { vendor: "google-analytics-4", withdraw: [set("ga-disable-<ID>", true), consent], grant: [set("ga-disable-<ID>", undefined), consent], documented: true },
  { vendor: "google-universal-analytics", withdraw: [set("ga-disable-<ID>", true)], grant: [set("ga-disable-<ID>", undefined)], documented: true },
  // Only tags inside the container that heed consent mode stop; a container is released again by a reload.
  { vendor: "google-tag-manager", withdraw: [consent], grant: [consent], documented: true },
  { vendor: "google-ads", withdraw: [consent], grant: [consent], documented: true },
  { vendor: "facebook-pixel", withdraw: [call("fbq", "consent", "revoke")], grant: [call("fbq", "consent", "grant")], documented: true },
  { vendor: "tiktok", withdraw: [call("ttq.revokeConsent")], grant: [call("ttq.grantConsent")], documented: true },
  { vendor: "microsoft-clarity", withdraw: [call("clarity", "consent", false), call("clarity", "stop")], grant: [call("clarity", "consent"), call("clarity", "start")], documented: true },
  {
    vendor: "bing-uet",
    withdraw: [push("uetq", "consent", "update", { ad_storage: "<bing-uet>" })],
    grant: [push("uetq", "consent", "update", { ad_storage: "<bing-uet>" })],
    documented: true,
  },
  // Its opt-out would leave a cookie of its own behind; what it still sends is held.
  { vendor: "matomo", withdraw: [push("_paq", ["deleteCookies"], ["disableCookies"])], grant: [push("_paq", ["enableCookies"])], documented: true },
  // Drops the user's id that the site itself gave; the counter goes on until the page is left.
  { vendor: "top-mail-ru", withdraw: [push("_tmr", { type: "deleteUserID" })], grant: [], documented: true },
  { vendor: "jivo", withdraw: [call("jivo_destroy")], grant: [call("jivo_init")], documented: false },
  { vendor: "mango-office", withdraw: [remove("#mango-js"), set("Mango", undefined), set("MangoObject", undefined), silence("mgo")], grant: [], documented: false },
];
