/** The saved decision: what is written is read back; what is not ours, damaged, old or of another notice is none. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Category, Decision, SiteVendor } from "../src/contract.ts";
import { formatDecision, isGrant, OPTIONAL, parseDecision, remaining } from "../src/decision.ts";

const CATEGORIES: readonly Category[] = ["essential", ...OPTIONAL];
const DAY = 86400;

const vendorList = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/), { maxLength: 40 }).chain((ids) =>
  fc.tuple(...ids.map((id) => fc.constantFrom(...CATEGORIES).map((category): SiteVendor => ({ id, category })))),
);

/** A decision with exceptions only where an answer differs from its category's: others say nothing and are not kept. */
function decisionFor(vendors: readonly SiteVendor[]): fc.Arbitrary<Decision> {
  const answers = fc.record({ preferences: fc.boolean(), analytics: fc.boolean(), marketing: fc.boolean() }, { requiredKeys: [] });
  return fc
    .record({
      time: fc.integer({ min: 0, max: 36 ** 8 - 1 }),
      notice: fc.stringMatching(/^[\w.-]{1,12}$/),
      categories: answers,
      different: fc.array(fc.boolean(), { minLength: vendors.length, maxLength: vendors.length }),
      source: fc.constantFrom(..."bdawsip") as fc.Arbitrary<Decision["source"]>,
      unsent: fc.boolean(),
      gpc: fc.boolean(),
    })
    .map(({ different, ...rest }) => {
      const own = vendors.filter((_, i) => different[i]).map(({ id, category }) => [id, category === "essential" ? true : !rest.categories[category]]);
      return { ...rest, vendors: Object.fromEntries(own) as Record<string, boolean> };
    });
}

const pair = vendorList.chain((vendors) => fc.tuple(fc.constant(vendors), decisionFor(vendors)));

test("reads back what it wrote, whatever the decision", () => {
  fc.assert(fc.property(pair, ([vendors, decision]) => void expect(parseDecision(formatDecision(decision, vendors), vendors)).toEqual(decision)));
});

test("the value needs no encoding in a cookie and stays small", () => {
  fc.assert(
    fc.property(pair, ([vendors, decision]) => {
      const text = formatDecision(decision, vendors);
      expect(text).toMatch(/^[\w.~-]+$/);
      expect(text.length).toBeLessThanOrEqual(50);
    }),
  );
});

test("any other text is no decision, and never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => void expect(parseDecision(text, [])).toBeNull()));
});

test("a value cut short is no decision; losing flags loses only the flags", () => {
  const cut = pair.chain(([vendors, decision]) => {
    const text = formatDecision(decision, vendors);
    return fc.nat({ max: text.length - 1 }).map((end) => [vendors, decision, text, end] as const);
  });
  fc.assert(
    fc.property(cut, ([vendors, decision, text, end]) => {
      const flags = (decision.unsent ? "u" : "") + (decision.gpc ? "g" : "");
      const left = flags.length - (text.length - end);
      const kept = flags.slice(0, Math.max(0, left));
      expect(parseDecision(text.slice(0, end), vendors)).toEqual(left < 0 ? null : { ...decision, unsent: kept.includes("u"), gpc: kept.includes("g") });
    }),
  );
});

test("a browser's signal takes marketing out of what was granted before it, and nothing else", () => {
  fc.assert(
    fc.property(pair, ([vendors, decision]) => {
      const heard = parseDecision(formatDecision(decision, vendors), vendors, true)!;
      if (decision.gpc) return void expect(heard).toEqual(decision);
      const allowed = (one: Decision, { id, category }: SiteVendor) => one.vendors[id] ?? !!one.categories[category as "marketing"];
      expect(heard.categories.marketing).toBe(decision.categories.marketing === undefined ? undefined : false);
      for (const vendor of vendors) expect(allowed(heard, vendor)).toBe(vendor.category === "marketing" ? false : allowed(decision, vendor));
      for (const name of ["preferences", "analytics"] as const) expect(heard.categories[name]).toBe(decision.categories[name]);
    }),
  );
});

test("an exception beyond the list of vendors is no decision", () => {
  const vendors: SiteVendor[] = [{ id: "a", category: "analytics" }, { id: "b", category: "analytics" }];
  const text = formatDecision({ time: 1, notice: "1", categories: { analytics: false }, vendors: { b: true }, source: "b", unsent: false, gpc: false }, vendors);
  expect(parseDecision(text, vendors)).not.toBeNull();
  expect(parseDecision(text, vendors.slice(0, 1))).toBeNull();
});

const granted: Decision = { time: 1000 * DAY, notice: "1.0", categories: { analytics: true }, vendors: {}, source: "b", unsent: false };
const refused: Decision = { ...granted, categories: { analytics: false } };

test("grants and refusals have their own lifetimes, 180 days unless said", () => {
  expect(remaining(granted, "1.0", {}, granted.time)).toBe(180 * DAY);
  expect(remaining(granted, "1.0", { granted: 30, refused: 7 }, granted.time)).toBe(30 * DAY);
  expect(remaining(refused, "1.0", { granted: 30, refused: 7 }, granted.time)).toBe(7 * DAY);
  expect(remaining(granted, "1.0", {}, granted.time + 181 * DAY)).toBeLessThanOrEqual(0);
});

test("another notice version, or a time more than an hour ahead, asks again", () => {
  expect(remaining(granted, "1.1", {}, granted.time)).toBe(0);
  expect(remaining(granted, "1.0", {}, granted.time - 3500)).toBeGreaterThan(0);
  expect(remaining(granted, "1.0", {}, granted.time - 3700)).toBe(0);
});

test("a single vendor's exception makes a grant", () => {
  expect(isGrant(refused)).toBe(false);
  expect(isGrant(granted)).toBe(true);
  expect(isGrant({ ...refused, vendors: { x: true } })).toBe(true);
  expect(isGrant({ ...refused, vendors: { x: false } })).toBe(false);
});
