import { beforeEach, describe, expect, it } from "vitest";
import { arrivalUrl, cleanUrl } from "../../src/tags/arrival.ts";
import { tameGoogle } from "../../src/tags/google.ts";
import { fakeGate } from "./fake-gate.ts";

const gateWith = (granted: string[], entry: object = {}) => fakeGate(granted, [], { config: { vendors: [{ use: "google-analytics-4", ...entry }] } });
const arrival = { clean: (url: unknown) => cleanUrl(fakeGate([]), url), url: () => arrivalUrl(fakeGate([])), referrer: () => "" };
const args = (...items: unknown[]): unknown[] => items;

beforeEach(() => history.replaceState(null, "", "/uslugi/?utm_source=ya&fio=Ivanov#x"));

describe("tameGoogle", () => {
  it("puts consent and cut addresses before everything, and its consent last", () => {
    const globals = { dataLayer: [args("consent", "default", { ad_storage: "granted" }), args("config", "G-1")] };
    tameGoogle(gateWith(["google-analytics-4"]), arrival, globals);
    const layer = globals.dataLayer.map((item) => Array.from(item));
    expect(layer[0]).toEqual(["consent", "default", { analytics_storage: "granted", ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" }]);
    expect(layer[1]).toEqual(["set", { page_location: "https://clinic.example/uslugi/?utm_source=ya", page_referrer: "", allow_google_signals: false }]);
    expect(layer.at(-1)!.slice(0, 2)).toEqual(["consent", "update"]);
  });

  it("cuts addresses and e-commerce of later pushes, also once Google has put its own push there", () => {
    const globals: { dataLayer: unknown[] } = { dataLayer: [] };
    tameGoogle(gateWith(["google-analytics-4"]), arrival, globals);
    const seen: unknown[] = [];
    globals.dataLayer.push = (...items) => seen.push(...items);
    globals.dataLayer.push(args("event", "purchase", { items: [{ item_name: "МРТ" }], page_location: "https://clinic.example/?a=1" }), { event: "x", ecommerce: { items: [] } });
    expect(Array.from(seen[0] as unknown[])).toEqual(["event", "purchase", { page_location: "https://clinic.example/" }]);
    expect(seen[1]).toEqual({ event: "x", ecommerce: undefined });
  });

  it("passes on who the visitor is only where the config names e-commerce of Google's", () => {
    const who = { email: "ivan@mail.ru", phone_number: "+79161234567" };
    const calls = (): unknown[] => [args("set", "user_data", who), args("set", { user_data: who }), args("event", "lead", { user_data: who }), { event: "lead", user_data: who }];
    const seen = (entry: object, use = "google-analytics-4"): string => {
      const globals = { dataLayer: calls() };
      tameGoogle(fakeGate(["google-analytics-4"], [], { config: { vendors: [{ use, ...entry }] } }), arrival, globals);
      return JSON.stringify(globals.dataLayer.map((item) => (Array.isArray(item) ? item : Object.values(Object(item) as object))));
    };
    expect(seen({})).not.toContain("ivan");
    expect(seen({ ecommerce: true }, "yandex-metrika")).not.toContain("ivan");
    expect(seen({ ecommerce: true }).match(/ivan/g)).toHaveLength(4);
  });

  it("leaves to Metrika what its entry names, and none of it to Google's own calls", () => {
    const globals = { dataLayer: [{ ecommerce: { items: [] } }, args("event", "purchase", { items: [1] })] };
    const gate = fakeGate(["google-analytics-4"], [], { config: { vendors: [{ use: "google-analytics-4" }, { use: "yandex-metrika", ecommerce: true }] } });
    tameGoogle(gate, arrival, globals);
    expect(globals.dataLayer[2]).toEqual({ ecommerce: { items: [] } });
    expect(Array.from(globals.dataLayer[3] as unknown[])).toEqual(["event", "purchase", {}]);
  });

  it("tells a later grant, once more and nothing else", () => {
    const globals = { dataLayer: [] as unknown[] };
    const granted = ["google-analytics-4"];
    const gate = gateWith(granted);
    tameGoogle(gate, arrival, globals);
    const before = globals.dataLayer.length;
    granted.push("marketing");
    tameGoogle(gate, arrival, globals);
    expect(globals.dataLayer.slice(before).map((item) => Array.from(item as unknown[]))).toEqual([["consent", "update", { analytics_storage: "granted", ad_storage: "granted", ad_user_data: "granted", ad_personalization: "granted" }]]);
  });

  it("leaves e-commerce where the config names it", () => {
    const globals = { dataLayer: [args("event", "purchase", { items: [1] })] };
    tameGoogle(gateWith(["google-analytics-4"], { ecommerce: true }), arrival, globals);
    expect(Array.from(globals.dataLayer[2]!)).toEqual(["event", "purchase", { items: [1] }]);
  });
});
