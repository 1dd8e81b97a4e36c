/** What hostile pages can make the classification do: its work is bounded, counted in look-ups, not in seconds. */
import { expect, test, vi } from "vitest";
import { classifyCookie } from "../../src/catalogue/classify-cookie.ts";
import { createConfirm, LONGEST } from "../../src/catalogue/confirm.ts";
import { urlPatterns } from "../../src/catalogue/vendor-urls.ts";
import { vendors } from "../../src/catalogue/vendors.ts";

const letters = (length: number): string => Array.from({ length }, (_, i) => "abc_def-hi"[(i * 7 + ((i * i) % 13)) % 10]).join("");

/** Look-ups in maps and sets that an act takes. */
function lookUps(act: () => unknown): number {
  const get = vi.spyOn(Map.prototype, "get");
  const has = vi.spyOn(Map.prototype, "has");
  act();
  const count = get.mock.calls.length + has.mock.calls.length;
  get.mockRestore();
  has.mockRestore();
  return count;
}

test("a storage key of a megabyte takes no more work than one of a thousand signs", () => {
  const { name } = createConfirm([]);
  for (const look of [(key: string) => classifyCookie({ name: key, value: "1" }), name]) {
    look("warm");
    const [short, long] = [1000, 1_000_000].map((length) => lookUps(() => look(letters(length))));
    expect(short).toBeGreaterThan(10);
    expect(long).toBe(short);
  }
});

test("long values are no work at all", () => {
  const of = (length: number): number => lookUps(() => classifyCookie({ name: "unbekannt_ding", value: letters(length) + "7", maxAgeSeconds: 1e7 }));
  of(1);
  expect(of(1_000_000)).toBe(of(100));
});

test("twice the names is twice the work", () => {
  const of = (count: number): number => lookUps(() => Array.from({ length: count }, (_, i) => classifyCookie({ name: `unbekannt_${1000 + i}x`, value: letters(4096) })));
  of(1);
  const [some, twice] = [of(200), of(400)];
  expect(twice / some).toBeLessThan(2.1);
});

test("no word of the catalogue is longer than what is looked at", () => {
  const words = vendors.flatMap(({ keys = "", keysFor = {} }) => [keys, ...Object.values(keysFor)].flatMap((text) => text.split(" ")));
  expect(Math.max(...words.map((word) => word.length))).toBeLessThan(LONGEST);
});

/** Nested or neighbouring repeats of one class make a regular expression backtrack. */
test("no regular expression of the catalogue repeats a repeat", () => {
  const rules = vendors.flatMap((vendor) => [...urlPatterns(vendor), ...(vendor.cookies ?? []).map(([name]) => name)]).filter((rule) => rule.startsWith("re:"));
  expect(rules.length).toBeGreaterThan(5);
  expect(rules.filter((rule) => /[*+}]\)?[*+{]|[*+][^)]*\)[*+]/.test(rule))).toEqual([]);
});
