import { beforeEach, describe, expect, it } from "vitest";
import { tameGoogle } from "../../src/tags/google.ts";
import { fakeGate } from "./fake-gate.ts";

const gateWith = (granted: string[], entry: object = {}) => fakeGate(granted, [], { config: { vendors: [{ use: "google-analytics-4", ...entry }] } });
const args = (...items: unknown[]): unknown[] => items;

beforeEach(() => history.replaceState(null, "", "/uslugi/?utm_source=ya&fio=Ivanov#x"));

describe("tameGoogle", () => {
  it("puts consent and cut addresses before everything, and its consent last", () => {
    const globals = { dataLayer: [args("consent", "default", { ad_storage: "granted" }), args("config", "G-1")] };
    tameGoogle(gateWith(["google-analytics-4"]), globals);
    const layer = globals.dataLayer.map((item) => Array.from(item));
    expect(layer[0]).toEqual(["consent", "default", { analytics_storage: "granted", ad_storage: "denied", ad_user_data: "denied", ad_personalization: "denied" }]);
    expect(layer[1]).toEqual(["set", { page_location: "https://clinic.example/uslugi/?utm_source=ya", page_referrer: "", allow_google_signals: false }]);
    expect(layer.at(-1)!.slice(0, 2)).toEqual(["consent", "update"]);
  });

  it("cuts addresses and e-commerce of later pushes, also once Google has put its own push there", () => {
    const globals: { dataLayer: unknown[] } = { dataLayer: [] };
    tameGoogle(gateWith(["google-analytics-4"]), globals);
    const seen: unknown[] = [];
    globals.dataLayer.push = (...items) => seen.push(...items);
    globals.dataLayer.push(args("event", "purchase", { items: [{ item_name: "МРТ" }], page_location: "https://clinic.example/?a=1" }), { event: "x", ecommerce: { items: [] } });
    expect(Array.from(seen[0] as unknown[])).toEqual(["event", "purchase", { page_location: "https://clinic.example/" }]);
    expect(seen[1]).toEqual({ event: "x", ecommerce: undefined });
  });

  it("leaves e-commerce where the config names it", () => {
    const globals = { dataLayer: [args("event", "purchase", { items: [1] })] };
    tameGoogle(gateWith(["google-analytics-4"], { ecommerce: true }), globals);
    expect(Array.from(globals.dataLayer[2]!)).toEqual(["event", "purchase", { items: [1] }]);
  });
});
