/**
 * The saved decision as one cookie value, and what it allows. Pure; shared by gate and SDK.
 * Form: `1.<time, base36>.<notice version, "." as "~">.<category answers>.<vendor exceptions>.<source><flags>`
 * Answers: two bits a category (offered, granted) as one base36 number. Exceptions: one bit a vendor in notice order, set where its answer
 * differs from its category's; base64url, trailing zeros cut. Flag `u`: a receipt waits in the outbox.
 */
import type { Decision, DecisionSource, OptionalCategory, SiteVendor } from "./contract.ts";

/** Optional categories in the order of their bits. */
export const OPTIONAL: readonly OptionalCategory[] = ["preferences", "analytics", "marketing"];

const DAY = 86400;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The cookie value of a decision. Exceptions of vendors that are not in `vendors` are not kept. */
export function formatDecision(decision: Decision, vendors: readonly SiteVendor[]): string {
  let answers = 0;
  OPTIONAL.forEach((category, i) => {
    const answer = decision.categories[category];
    if (answer !== undefined) answers |= (answer ? 3 : 1) << (2 * i);
  });
  let exceptions = "";
  for (let i = 0; i < vendors.length; i += 6) {
    let digit = 0;
    vendors.slice(i, i + 6).forEach((vendor, bit) => {
      const own = decision.vendors[vendor.id];
      if (own !== undefined && own !== !!decision.categories[vendor.category as OptionalCategory]) digit |= 1 << bit;
    });
    exceptions += DIGITS[digit];
  }
  const notice = decision.notice.replace(/\./g, "~");
  return ["1", decision.time.toString(36), notice, answers.toString(36), exceptions.replace(/A+$/, ""), decision.source + (decision.unsent ? "u" : "")].join(".");
}

/** Reads a cookie value; null when it is not one of ours, damaged, or names a vendor beyond the list. */
export function parseDecision(text: string, vendors: readonly SiteVendor[]): Decision | null {
  const m = /^1\.(\w{1,8})\.([\w~-]{1,12})\.(\w{1,2})\.([\w-]*)\.([bdawsip])(u?)$/.exec(text);
  if (!m) return null;
  const answers = parseInt(m[3]!, 36);
  const categories: Partial<Record<OptionalCategory, boolean>> = {};
  OPTIONAL.forEach((category, i) => {
    const bits = (answers >> (2 * i)) & 3;
    if (bits) categories[category] = bits === 3;
  });
  const own: Record<string, boolean> = {};
  for (let i = 0; i < m[4]!.length * 6; i++) {
    if (!((DIGITS.indexOf(m[4]!.charAt(i / 6)) >> i % 6) & 1)) continue;
    if (!vendors[i]) return null;
    own[vendors[i]!.id] = !categories[vendors[i]!.category as OptionalCategory];
  }
  return answers < 64 ? { time: parseInt(m[1]!, 36), notice: m[2]!.replace(/~/g, "."), categories, vendors: own, source: m[5] as DecisionSource, unsent: !!m[6] } : null;
}

/** Seconds this decision still holds under a notice version and lifetime in days (default 180); 0 or less: ask again. One hour of clock drift is forgiven. */
export function remaining(decision: Decision, notice: string, lifetime: { readonly granted?: number; readonly refused?: number } = {}, now: number = Date.now() / 1000): number {
  if (decision.notice !== notice || decision.time > now + 3600) return 0;
  return decision.time + ((isGrant(decision) ? lifetime.granted : lifetime.refused) || 180) * DAY - now;
}

/** True when anything optional is granted. */
export function isGrant(decision: Decision): boolean {
  return OPTIONAL.some((c) => decision.categories[c]) || Object.keys(decision.vendors).some((id) => decision.vendors[id]);
}
