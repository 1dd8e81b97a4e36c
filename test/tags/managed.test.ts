import { beforeEach, describe, expect, it } from "vitest";
import { startManaged } from "../../src/tags/managed.ts";
import { googleRecipes } from "../../src/tags/google-recipes.ts";
import { moreRecipes } from "../../src/tags/more-recipes.ts";
import { fakeGate } from "./fake-gate.ts";

type Queue = { (...args: unknown[]): void; a: ArrayLike<unknown>[] };
const globals = window as unknown as { ym?: Queue; dataLayer?: unknown[]; gtag?: unknown };
const config = { vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "google-analytics-4", id: "G-TEST" }, { use: "yandex-maps" }] };
const sources = (): string[] => [...document.querySelectorAll<HTMLScriptElement>("script[src]")].map((script) => script.src);

describe("startManaged", () => {
  beforeEach(() => {
    document.head.innerHTML = "";
    delete globals.ym;
    delete globals.dataLayer;
    delete globals.gtag;
  });

  it("starts nothing before a grant", () => {
    startManaged(fakeGate([], [], { config }), new Set());
    expect(sources()).toEqual([]);
  });

  it("starts a granted vendor once, its init before the calls that waited", () => {
    const ym = function () {} as unknown as Queue;
    ym.a = [[12345678, "reachGoal", "zapis"]];
    globals.ym = ym;
    const gate = fakeGate(["yandex-metrika"], [], { config });
    const started = new Set<string>();
    startManaged(gate, started);
    startManaged(gate, started);
    expect(sources()).toEqual(["https://mc.yandex.ru/metrika/tag.js?id=12345678"]);
    expect([...ym.a].map((call) => call[1])).toEqual(["init", "reachGoal"]);
  });

  it("carries our own script's nonce, for a page with a strict policy", () => {
    const own = Object.assign(document.createElement("script"), { nonce: "n1" });
    startManaged(fakeGate(["yandex-metrika"], [], { config, own }), new Set());
    expect(document.querySelector<HTMLScriptElement>("script[src]")!.nonce).toBe("n1");
  });

  it("keeps session replay, click map and e-commerce off unless the config says otherwise", () => {
    startManaged(fakeGate(["yandex-metrika"], [], { config }), new Set());
    expect(globals.ym!.a[0]![2]).toMatchObject({ trackLinks: true, accurateTrackBounce: true, clickmap: false, webvisor: false, ecommerce: false });
  });

  it("puts Google's start behind consent and place, before what waited", () => {
    const args = (...items: unknown[]): unknown[] => items;
    globals.dataLayer = [args("consent", "default", {}), args("set", {}), args("event", "early")];
    startManaged(fakeGate(["google-analytics-4"], [], { config, parts: { google: { recipes: googleRecipes } } }), new Set());
    expect(globals.dataLayer.map((item) => (item as string[])[0])).toEqual(["consent", "set", "js", "config", "event"]);
  });

  it("starts what the recipes chunk brings", () => {
    const list = { vendors: [{ use: "top-mail-ru", id: "7" }, { use: "vk-pixel", id: "VK-1" }] };
    startManaged(fakeGate(["top-mail-ru", "vk-pixel"], [], { config: list, parts: { recipes: moreRecipes } }), new Set());
    // The newest stands in front.
    expect(sources()).toEqual(["https://vk.com/js/api/openapi.js?169", "https://top-fwz1.mail.ru/js/code.js"]);
  });

  it("names a vendor that it cannot start", () => {
    const seen: string[] = [];
    startManaged(fakeGate(["calltouch"], [], { config: { vendors: [{ use: "calltouch", id: "1" }] }, problem: (code: string, at: string) => seen.push(code + " " + at) }), new Set());
    expect(seen).toEqual(["vendor-not-managed calltouch"]);
  });
});
