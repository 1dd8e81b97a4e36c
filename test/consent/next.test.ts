import { describe, expect, it } from "vitest";
import { nextDecision, sameAnswer, type Ground } from "../../src/consent/next.ts";
import type { Choice, Decision } from "../../src/contract.ts";
import { formatDecision, parseDecision } from "../../src/decision.ts";

const ground: Ground = {
  categories: ["preferences", "analytics", "marketing"],
  vendors: [
    { id: "yandex-metrika", category: "analytics" },
    { id: "vk-pixel", category: "marketing" },
    { id: "yookassa", category: "essential" },
  ],
  notice: "1.0",
  gpc: false,
  receipts: true,
  now: 1000,
};
const choice = (part: Partial<Choice>): Choice => ({ categories: {}, source: "a", action: "save", ...part });
const before: Decision = { time: 1, notice: "1.0", categories: { preferences: true, analytics: true, marketing: false }, vendors: { "yandex-metrika": false }, source: "b", unsent: false };

describe("nextDecision", () => {
  it("refuses what was never answered", () => {
    expect(nextDecision(null, choice({ categories: { analytics: true } }), ground).categories).toEqual({ preferences: false, analytics: true, marketing: false });
  });

  it("keeps the answer of a category that is not named, and its exceptions", () => {
    const next = nextDecision(before, choice({ categories: { marketing: true } }), ground);
    expect(next.categories).toEqual({ preferences: true, analytics: true, marketing: true });
    expect(next.vendors).toEqual({ "yandex-metrika": false });
  });

  it("drops exceptions on a reset, those that say the same as the category, and those of essential vendors", () => {
    expect(nextDecision(before, choice({ categories: { analytics: true }, reset: true }), ground).vendors).toEqual({});
    expect(nextDecision(null, choice({ categories: { analytics: true }, vendors: { "yandex-metrika": true, yookassa: false } }), ground).vendors).toEqual({});
  });

  it("under Global Privacy Control takes accept all as no answer about marketing, a switch as one", () => {
    const quiet = { ...ground, gpc: true };
    const all = { preferences: true, analytics: true, marketing: true };
    expect(nextDecision(null, choice({ categories: all, action: "accept_all" }), quiet).categories.marketing).toBe(false);
    expect(nextDecision(null, choice({ categories: all, action: "save" }), quiet).categories.marketing).toBe(true);
  });

  it("takes only true for a grant, whatever a page's form hands over", () => {
    const given = { categories: { analytics: "false", marketing: 1 }, vendors: { "yandex-metrika": "on", "vk-pixel": true } } as unknown as Partial<Choice>;
    const next = nextDecision(before, choice(given), ground);
    expect(next.categories).toEqual({ preferences: true, analytics: false, marketing: false });
    expect(next.vendors).toEqual({ "vk-pixel": true });
  });

  it("ignores categories that the site does not offer", () => {
    const two = { ...ground, categories: ["preferences", "analytics"] as const };
    expect(nextDecision(null, choice({ categories: { marketing: true } }), two).categories).toEqual({ preferences: false, analytics: false });
  });
});

describe("sameAnswer", () => {
  it("compares answers and notice, not time or source", () => {
    expect(sameAnswer(before, { ...before, time: 99, source: "d", unsent: true }, ground.vendors)).toBe(true);
    expect(sameAnswer(before, { ...before, notice: "2" }, ground.vendors)).toBe(false);
    expect(sameAnswer(before, { ...before, vendors: {} }, ground.vendors)).toBe(false);
  });

  it("keeps a refusal under a privacy signal apart from a grant that the signal has only silenced", () => {
    const saved = { ...before, categories: { preferences: true, analytics: true, marketing: true }, gpc: false };
    const silenced = parseDecision(formatDecision(saved, ground.vendors), ground.vendors, true)!;
    const refused = nextDecision(silenced, choice({ categories: { marketing: false } }), { ...ground, gpc: true });
    expect(refused.categories).toEqual(silenced.categories);
    expect(sameAnswer(silenced, refused, ground.vendors)).toBe(false);
    // Without the signal the older one grants again; the refusal does not.
    const later = (decision: Decision) => parseDecision(formatDecision(decision, ground.vendors), ground.vendors)!.categories.marketing;
    expect([later(saved), later(refused)]).toEqual([true, false]);
    // Said once more it is no news; nor is it when the signal has gone.
    expect(sameAnswer(refused, { ...refused }, ground.vendors)).toBe(true);
    expect(sameAnswer(refused, { ...refused, gpc: false }, ground.vendors)).toBe(true);
  });
});
