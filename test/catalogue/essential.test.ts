import { expect, test } from "vitest";
import { isEssential, sumOf } from "../../src/catalogue/essential.ts";
import { vendors } from "../../src/catalogue/vendors.ts";

const essential = vendors.filter(({ category }) => category === "essential").map(({ id }) => id);

test("every essential vendor is known by its name", () => {
  expect(essential.filter((id) => !isEssential(id)), `the right text: ${essential.map(sumOf).sort().join("")}`).toEqual([]);
});

test.each(["yandex-metrica", "yandex-metrika-2", "google-analytics", "vk", "calltouch-ru", "", "youkassa"])("%j is not", (id) => expect(isEssential(id)).toBe(false));

test("of mistyped names few pass for one", () => {
  const wrong = vendors.flatMap(({ id }) => [...id].map((_, i) => id.slice(0, i) + id.slice(i + 1)));
  expect(wrong.filter(isEssential).length / wrong.length).toBeLessThan(0.05);
});
