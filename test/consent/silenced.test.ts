import { expect, it } from "vitest";
import { silencedByZone } from "../../src/consent/silenced.ts";
import type { Decision, SiteVendor } from "../../src/contract.ts";

const vendors: SiteVendor[] = [
  { id: "yandex-metrika", category: "analytics" },
  { id: "vk-pixel", category: "marketing" },
  { id: "yandex-maps", category: "preferences" },
  { id: "roistat", category: "analytics" },
];
const decision = { categories: { preferences: true, analytics: true, marketing: false }, vendors: { roistat: false, "vk-pixel": true } } as unknown as Decision;

it("names what was granted and is silent here", () => {
  expect(silencedByZone(decision, "/lk/*", vendors)).toEqual(["yandex-metrika", "vk-pixel"]);
});

it("names nothing outside zones or without a decision", () => {
  expect(silencedByZone(decision, null, vendors)).toEqual([]);
  expect(silencedByZone(null, "/lk/*", vendors)).toEqual([]);
});
