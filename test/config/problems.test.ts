import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { vendors } from "../../src/catalogue/vendors.ts";
import { explain } from "../../src/config/explain.ts";
import { firstLines } from "../../src/config/first-lines.ts";
import { heldForGood } from "../../src/config/held-for-good.ts";
import { validate } from "../../src/config/index.ts";
import { knownVendors } from "../../src/config/known-vendors.ts";
import { mistakes } from "../../src/config/mistakes.ts";
import { explainProblem, problems } from "../../src/config/problems.ts";
import type { HeldReport, OptionalCategory } from "../../src/contract.ts";
import { FULL, MINIMAL } from "./sample.ts";

const folder = new URL("../../src/", import.meta.url).pathname;
const browser = ["gate", "consent", "tags", "ui", "receipt", "forms", "seal"];
const sources = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => browser.some((name) => file.startsWith(join(folder, name) + "/")) || !file.slice(folder.length).includes("/"));

test("every code that the browser programs report is explained", () => {
  const used = sources.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/problem\(\s*"([a-z-]+)"/g)].map((m) => m[1]!));
  expect(used.length).toBeGreaterThan(8);
  expect(used.filter((code) => !code.endsWith("-") && !(code in problems))).toEqual([]);
});

test.each(Object.keys(problems))("%s: both languages, whole sentences, no blanks left", (code) => {
  for (const lang of ["ru", "en"] as const) {
    const sentence = explainProblem(code, "/vendors/0", lang);
    expect(sentence).toMatch(/[.:}\]]$/);
    expect(sentence).not.toMatch(/\{(at|line)\}/);
    expect(sentence.length).toBeGreaterThan(30);
  }
});

test("no sentence uses the words that mislead visitors", () => {
  const said = [...Object.values(problems), ...Object.values(mistakes)].map(({ ru }) => ru).join(" ");
  expect(said).not.toMatch(/анонимн|обезличен|продолжая пользоваться/i);
});

test("an unknown code is given back, not swallowed", () => {
  expect(explainProblem("new-code", "/x", "ru")).toBe("new-code /x");
});

test("the ids that the page knows are those of the catalogue", () => {
  const abroad = (country: string): boolean => !/^(self|-)$|\bRU\b/.test(country);
  const catalogue = vendors.map(({ id, category, country }) => `${category} ${abroad(country) ? "!" : ""}${id}`).sort();
  const known = [...knownVendors()].map(([id, { category, country }]) => `${category} ${country === "RU" ? "" : "!"}${id}`).sort();
  expect(known).toEqual(catalogue);
});

const site = { config: MINIMAL, vendors: [{ id: "yandex-metrika", category: "analytics" }], categories: ["preferences", "analytics"] as OptionalCategory[], version: "1.2.3", tags: [] as HeldReport[] } as const;
const held = (vendor: string, category: "marketing" | "analytics"): HeldReport => ({ vendor, category, kind: "script", what: "https://x/", state: "held" });

test("the first line: what is held until consent, what changes in the reports; then marketing and the line that would change it", () => {
  const [first, reports, marketing, ...rest] = firstLines({ ...site, reports: "https://klinika.example/soglasie/soglasie.reports.html" }, "ru");
  expect(first).toContain("Soglasie 1.2.3");
  expect(first).toContain("удобство, статистика (yandex-metrika)");
  expect(reports).toMatch(/Что изменится в отчётах: https:\/\/klinika\.example\/soglasie\/soglasie\.reports\.html$/);
  expect(marketing).toContain("Маркетинговые теги удерживаются: в конфиге нет категории marketing");
  expect(marketing).toContain('"vendors": [{"use": "vk-pixel"}]');
  expect(rest).toEqual([]);
});

test("where the page about the reports is not on the site, its place in the package is named, and no address that may lead nowhere", () => {
  for (const lang of ["ru", "en"] as const) {
    const [, line] = firstLines(site, lang);
    expect(line).toContain("dist/soglasie.reports.html");
    expect(line).not.toMatch(/https?:/);
  }
  expect(firstLines({ ...site, reports: "https://x.example/soglasie.reports.html" }, "en")[1]).toMatch(/: https:\/\/x\.example\/soglasie\.reports\.html#en$/);
});

test("a marketing tag that is on the page is named in that line", () => {
  const lines = firstLines({ ...site, tags: [held("facebook-pixel", "marketing"), held("facebook-pixel", "marketing")] }, "en");
  expect(lines.filter((line) => line.includes("marketing"))).toHaveLength(1);
  expect(lines[2]).toContain('{"use": "facebook-pixel"}');
});

test("a site without an endpoint hears that consent cannot be proved", () => {
  const { receipts: _, ...config } = MINIMAL;
  expect(firstLines({ ...site, config }, "ru").slice(-1)[0]).toContain("согласие нечем будет доказать");
});

test("foreign vendors under never, and categories that are not offered", () => {
  const config = { ...FULL, gate: { foreign: "never" as const } };
  const named = [{ id: "google-analytics-4", category: "analytics" as const }, { id: "yandex-maps", category: "preferences" as const }];
  expect(heldForGood({ config, vendors: named, categories: ["analytics"], tags: [] })).toEqual([
    { code: "foreign-held", at: "google-analytics-4" },
    { code: "category-held", at: "yandex-maps" },
  ]);
});

test("a config mistake is explained in full where the config is at hand, by its place where it is not", () => {
  const raw = { ...MINIMAL, vendors: [{ use: "yandex-map" }], layout: "top" };
  const problem = [{ code: "config-invalid", at: "/layout" }];
  expect(explain(problem, raw, "ru")).toEqual(validate(raw).map((m) => m.ru));
  expect(explain(problem, undefined, "ru")[0]).toContain("/layout");
  expect(explain([{ code: "chunk-failed", at: "sdk" }], raw, "en")[0]).toContain("soglasie.sdk.js");
});
