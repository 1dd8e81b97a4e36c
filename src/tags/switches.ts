/** The switches that vendors document for "stop here", beyond Metrika's and Google's own: turned at withdrawal. */

type Globals = Record<string, unknown>;
type Call = (...args: unknown[]) => void;
/** Turns one vendor's switch; may throw where the vendor is not there. */
export type Switch = (globals: Globals) => void;

const call = (globals: Globals, name: string, ...args: unknown[]): void => (globals[name] as Call)(...args);
const push = (globals: Globals, name: string, ...items: unknown[]): void => void (globals[name] as unknown[]).push(...items);

/** By catalogue id. */
export const switches: Readonly<Record<string, Switch>> = {
  "google-universal-analytics": (globals) => {
    const { getAll } = globals.ga as { getAll(): { get(name: string): string }[] };
    for (const tracker of getAll()) globals["ga-disable-" + tracker.get("trackingId")] = true;
  },
  "microsoft-clarity": (globals) => (call(globals, "clarity", "consent", false), call(globals, "clarity", "stop")),
  "facebook-pixel": (globals) => call(globals, "fbq", "consent", "revoke"),
  tiktok: (globals) => (globals.ttq as { revokeConsent(): void }).revokeConsent(),
  "bing-uet": (globals) => push(globals, "uetq", "consent", "update", { ad_storage: "denied" }),
  matomo: (globals) => push(globals, "_paq", ["deleteCookies"], ["disableCookies"]),
  "top-mail-ru": (globals) => push(globals, "_tmr", { type: "deleteUserID" }),
  jivo: (globals) => call(globals, "jivo_destroy"),
  "mango-office": (globals) => {
    const script = document.getElementById("mango-js");
    if (script) script.remove();
    globals.Mango = globals.MangoObject = globals.mgo = undefined;
  },
};
