/**
 * The saved decision as one cookie value, and what it allows. Pure; shared by gate and SDK.
 * Form: `1.<time, base36>.<notice version, "." as "~">.<category answers>.<vendor exceptions>.<source><flags>`
 * Answers: two bits a category (offered, granted) as one base36 number. Exceptions: one bit a vendor in notice order, set where its answer
 * differs from its category's; bytes in base64url. Flags: `u`, a receipt waits in the outbox; `g`, given under Global Privacy Control.
 */
import type { Decision, DecisionSource, OptionalCategory, SiteVendor } from "./contract.ts";

/** Optional categories in the order of their bits. */
export const OPTIONAL: readonly OptionalCategory[] = ["preferences", "analytics", "marketing"];

const DAY = 86400;

/** The cookie value of a decision. Exceptions of vendors that are not in `vendors` are not kept. */
export function formatDecision(decision: Decision, vendors: readonly SiteVendor[]): string {
  let answers = 0;
  OPTIONAL.forEach((category, i) => {
    const answer = decision.categories[category];
    if (answer !== undefined) answers |= (answer ? 3 : 1) << (2 * i);
  });
  const bytes: number[] = [];
  vendors.forEach((vendor, i) => {
    const own = decision.vendors[vendor.id];
    if (own !== undefined && own !== !!decision.categories[vendor.category as OptionalCategory]) bytes[i >> 3] = (bytes[i >> 3] || 0) | (1 << (i & 7));
  });
  // A byte that was never set counts as 0.
  const exceptions = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
  const notice = decision.notice.replace(/\./g, "~");
  return ["1", decision.time.toString(36), notice, answers.toString(36), exceptions, decision.source + (decision.unsent ? "u" : "") + (decision.gpc ? "g" : "")].join(".");
}

const FORM = /^1\.(\w{1,8})\.([\w~-]{1,12})\.(\w{1,2})\.([\w-]*)\.([bdawsip])(u?)(g?)$/;

/**
 * Reads a cookie value; null when it is not one of ours, damaged, or names a vendor beyond the list. `signal`: the browser sends Global Privacy Control, which
 * refuses marketing; a grant given before the visitor switched it on does not outweigh it.
 */
export function parseDecision(text: string, vendors: readonly SiteVendor[], signal?: boolean): Decision | null {
  try {
    // Throws where the text has another form.
    const [, time, notice, given, exceptions, source, unsent, gpc] = FORM.exec(text) as unknown as readonly string[];
    const answers = parseInt(given!, 36);
    const silent = signal && !gpc;
    const categories: Partial<Record<OptionalCategory, boolean>> = {};
    OPTIONAL.forEach((category, i) => {
      // Of marketing, the last, the bit that grants goes.
      const bits = (answers >> (2 * i)) & (silent && i > 1 ? 1 : 3);
      if (bits) categories[category] = bits > 2;
    });
    const own: Record<string, boolean> = {};
    const bytes = atob(exceptions!.replace(/-/g, "+").replace(/_/g, "/"));
    for (let i = 0; i < bytes.length * 8; i++) {
      // A bit beyond the list throws: the decision was about other vendors.
      if ((bytes.charCodeAt(i >> 3) >> (i & 7)) & 1) own[vendors[i]!.id] = !(categories[vendors[i]!.category as OptionalCategory] || (silent && vendors[i]!.category[0] === "m"));
    }
    return answers < 64 ? { time: parseInt(time!, 36), notice: notice!.replace(/~/g, "."), categories, vendors: own, source: source as DecisionSource, unsent: !!unsent, gpc: !!gpc } : null;
  } catch {
    return null;
  }
}

/** Seconds this decision still holds under a notice version and lifetime in days (default 180); 0 or less: ask again. One hour of clock drift is forgiven. */
export function remaining(decision: Decision, notice: string, lifetime: { readonly granted?: number; readonly refused?: number } = {}, now: number = Date.now() / 1000): number {
  if (decision.notice !== notice || decision.time > now + 3600) return 0;
  return decision.time + ((isGrant(decision) ? lifetime.granted : lifetime.refused) || 180) * DAY - now;
}

/** True when anything optional is granted. */
export function isGrant(decision: Decision): boolean {
  return Object.values(Object.assign({}, decision.categories, decision.vendors)).some(Boolean);
}
