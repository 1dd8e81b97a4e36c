import { expect, test } from "vitest";
import { buildNotice, compareNotices, siteVendors, withDefaults, type SiteConfig } from "../../src/config/index.ts";
import { formatDecision, parseDecision } from "../../src/decision.ts";
import type { NoticeDocument } from "../../src/receipt/notice.ts";
import { FULL } from "./sample.ts";

function notice(part: Partial<SiteConfig> = {}, texts: Record<string, string> = { title: "Можно?" }): NoticeDocument {
  const config = { ...FULL, ...part };
  return buildNotice({ config, vendors: siteVendors(config), categories: withDefaults(config).categories, shown: { id: "ru-bar", lang: "ru", texts } }).content;
}

const OTHER = { version: "2026-12", effectiveDate: "2026-12-01" };
const [metrika, ...others] = FULL.vendors!;

test("nothing changed", () => expect(compareNotices(notice(), notice())).toEqual({ verdict: "same", changed: [] }));

test.each<[string, Partial<SiteConfig>, string]>([
  ["a new vendor", { vendors: [...FULL.vendors!, { use: "jivo" }] }, "/vendors/jivo"],
  ["a vendor less", { vendors: others }, "/vendors/yandex-metrika"],
  ["session replay off", { vendors: [{ use: "yandex-metrika", id: "12345678", direct: true }, ...others] }, "/vendors/yandex-metrika"],
  ["another operator", { operator: { ...FULL.operator, name: "АО «Клиника»" } }, "/operator/name"],
  ["a category less", { categories: ["preferences", "analytics"] }, "/categories"],
])("%s matters: it fails under the old version and asks again under a new one", (_, part, at) => {
  expect(compareNotices(notice(), notice(part))).toEqual({ verdict: "version-kept", changed: [at] });
  expect(compareNotices(notice(), notice({ ...part, notice: OTHER }))).toEqual({ verdict: "ask-again", changed: [at] });
});

test.each<[string, NoticeDocument]>([
  ["wording", notice({}, { title: "Можно собирать статистику?" })],
  ["the order of categories", notice({ categories: ["marketing", "preferences", "analytics"] })],
  ["another counter of the same vendor", notice({ vendors: [{ ...metrika!, id: "87654321" } as typeof metrika & object, ...others] })],
  ["links and contacts", notice({ operator: { ...FULL.operator, policyUrl: "/new/", contacts: "x@y.example" } })],
])("%s does not matter", (_, after) => {
  expect(compareNotices(notice(), after).verdict).toBe("same");
  expect(compareNotices(notice(), { ...after, version: "2026-12" }).verdict).toBe("version-idle");
});

test("the order of vendors matters under one version, because answers about single vendors are kept by place, and is no reason for a new one", () => {
  const after = notice({ vendors: [...others, metrika!] });
  expect(compareNotices(notice(), after)).toEqual({ verdict: "version-kept", changed: ["/vendors"] });
  expect(compareNotices(notice(), { ...after, version: "2026-12" }).verdict).toBe("version-idle");
  const [one, two] = [{ id: "a", category: "analytics" }, { id: "b", category: "analytics" }] as const;
  const text = formatDecision({ time: 1, notice: "1", categories: { analytics: true }, vendors: { a: false }, source: "b", unsent: false }, [one, two]);
  expect(parseDecision(text, [two, one])?.vendors).toEqual({ b: false });
});
