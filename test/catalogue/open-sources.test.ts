import { expect, test } from "vitest";
import { openSources } from "../../src/catalogue/open-sources.ts";
import { vendors as catalogue } from "../../src/catalogue/vendors.ts";
import type { SiteConfig, VendorConfig } from "../../src/config/types.ts";

const of = (vendors: readonly VendorConfig[], gate: SiteConfig["gate"] = {}) => openSources({ vendors, gate } as SiteConfig, catalogue);
const bank: VendorConfig = { id: "bank", name: "Оплата", category: "essential", hosts: ["pay.bank.example"] };

test("vendors one by one, essential ones together with what waits for the visitor's act", () => {
  const { always, vendors, anyFrame } = of([{ use: "yandex-metrika", hosts: ["stat.clinic.example"] }, { use: "yandex-maps" }, { use: "medods" }]);
  expect(Object.keys(vendors)).toEqual(["yandex-metrika", "yandex-maps"]);
  expect(vendors["yandex-metrika"]).toEqual(expect.arrayContaining(["mc.yandex.ru", "wss://mc.yandex.ru", "stat.clinic.example", "*.stat.clinic.example"]));
  expect(vendors["yandex-maps"]!.some((source) => source.includes("mc.yandex"))).toBe(false);
  expect(always).toEqual(expect.arrayContaining(["smartcaptcha.yandexcloud.net", "widget.cloudpayments.ru"]));
  expect(always.some((source) => /mc\.yandex|^yandex\.ru$|^www\.google\.com$/.test(source))).toBe(false);
  expect(anyFrame).toBe(false);
});

test.each([[[bank]], [[{ use: "yookassa" }]]] as const)("a payment's frame may lead anywhere: %j", (vendors) => expect(of(vendors).anyFrame).toBe(true));

test("what is abroad stays out under foreign: never", () => {
  expect(Object.keys(of([{ use: "google-analytics-4" }, { id: "far", name: "F", category: "analytics", country: "US", hosts: ["far.example"] }], { foreign: "never" }).vendors)).toEqual([]);
});
