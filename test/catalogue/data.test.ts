import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knownGood } from "../../src/catalogue/lists/known-good.ts";
import { kinds } from "../../src/catalogue/kinds.ts";
import { purposes } from "../../src/catalogue/purposes.ts";
import type { Vendor } from "../../src/catalogue/types.ts";
import { vendors } from "../../src/catalogue/vendors.ts";
import { faultsOf, type Family } from "./faults.ts";

const folder = new URL("../../src/catalogue/", import.meta.url);
const good = knownGood.trim().split(/\s+/);

async function families(): Promise<Family[]> {
  const files = readdirSync(new URL("vendors", folder));
  return Promise.all(
    files.map(async (file) => {
      const exports = (await import(new URL(`vendors/${file}`, folder).href)) as Record<string, readonly Vendor[]>;
      return { file, vendors: Object.values(exports).flat() };
    }),
  );
}

const sound: Vendor = { id: "acme", ru: "Акме", en: "Acme", company: "Acme", country: "RU", category: "analytics", kind: "counter", source: "GK", verified: null };
const faults = (vendor: Partial<Vendor>, more: readonly Vendor[] = []): string[] => faultsOf([{ file: "acme.ts", vendors: [{ ...sound, ...vendor }, ...more] }], ["PHPSESSID"]);

describe("the vendors' files", () => {
  it("hold no bad data", async () => {
    expect(faultsOf(await families(), good.filter((line) => !line.includes(".")))).toEqual([]);
  });

  it("are all in the list, with the 149 vendors of the facts at least", async () => {
    const all = (await families()).flatMap((family) => family.vendors.map((vendor) => vendor.id));
    expect(vendors.map((vendor) => vendor.id).sort()).toEqual(all.sort());
    expect(all.length).toBeGreaterThanOrEqual(149);
    expect(vendors.flatMap((vendor) => vendor.cookies ?? []).length).toBeGreaterThanOrEqual(900);
  });

  it("name a source that NOTICE explains", () => {
    const notice = readFileSync(new URL("../../NOTICE", folder), "utf8");
    const words = new Set(vendors.flatMap((vendor) => vendor.source.split(" ")));
    expect([...words].filter((word) => !notice.includes(`[${word}]`))).toEqual([]);
  });

  it("tell visitors nothing that calls data anonymous", () => {
    const told = [...Object.values(kinds), ...Object.values(purposes)].flat().join(" ");
    expect(told).not.toMatch(/анонимн|обезличен|anonym/i);
  });

  it("keep the ways of use that the law and the issue ask for", () => {
    const category = (id: string) => vendors.find((vendor) => vendor.id === id)?.category;
    expect(["jivo", "webim", "yandex-maps", "2gis", "youtube", "rutube", "vk-video"].map(category)).toEqual(Array(7).fill("preferences"));
    expect(["top-mail-ru", "bitrix24-tracker"].map(category)).toEqual(["marketing", "marketing"]);
    const onRequest = vendors.filter((vendor) => vendor.onRequest).map((vendor) => vendor.id);
    expect(onRequest).toEqual(expect.arrayContaining(["yandex-smartcaptcha", "google-recaptcha", "medflex", "prodoctorov", "infoclinica", "yclients", "bitrix24-form", "yookassa"]));
  });
});

describe("bad data is named with its file and row", () => {
  it("a sound vendor passes", () => {
    expect(faults({ cookies: [["acme_*", "visitor", "2 years"]], requests: ["*.acme.ru/*"] })).toEqual([]);
  });

  it("a pattern that matches an essential name", () => {
    expect(faults({ cookies: [["ok", "visitor", "1 year"], ["PHP*", "visitor", "1 year"]] })).toEqual(["acme.ts: acme: row 2 (PHP*): pattern matches the essential name PHPSESSID"]);
  });

  it("two vendors that claim one exact host", () => {
    const other: Vendor = { ...sound, id: "other", requests: ["cdn.acme.ru/*"] };
    expect(faults({ requests: ["cdn.acme.ru/*"] }, [other])).toEqual(["acme.ts: other: cdn.acme.ru/* is claimed by acme too"]);
  });

  it("a lifetime that does not parse", () => {
    expect(faults({ cookies: [["acme", "visitor", "a while"]] })).toEqual(['acme.ts: acme: row 1 (acme): lifetime "a while" does not parse']);
  });

  it("a regular expression that backtracks, and one that does not parse", () => {
    expect(faults({ cookies: [["re:^(0+)+$", "visitor", "1 year"]] })).toEqual(["acme.ts: acme: row 1 (re:^(0+)+$): expression re:^(0+)+$: backtracks"]);
    expect(faults({ scripts: ["re:("] })).toEqual(["acme.ts: acme: expression re:(: does not parse"]);
  });

  it("a bad id, country, date, source and URL", () => {
    expect(faults({ id: "analytics", country: "Russia", verified: "yesterday", source: "XYZ", frames: ["https://acme.ru"] })).toHaveLength(5);
  });
});
