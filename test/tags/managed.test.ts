import { beforeEach, describe, expect, it } from "vitest";
import { forgetRefused, startManaged } from "../../src/tags/managed.ts";
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
    forgetRefused(fakeGate([]));
  });

  it("starts nothing before a grant", () => {
    startManaged(fakeGate([], [], { config }));
    expect(sources()).toEqual([]);
  });

  it("starts a granted vendor once, its init before the calls that waited", () => {
    const ym = function () {} as unknown as Queue;
    ym.a = [[12345678, "reachGoal", "zapis"]];
    globals.ym = ym;
    const gate = fakeGate(["yandex-metrika"], [], { config });
    startManaged(gate);
    startManaged(gate);
    expect(sources()).toEqual(["https://mc.yandex.ru/metrika/tag.js?id=12345678"]);
    expect([...ym.a].map((call) => call[1])).toEqual(["init", "reachGoal"]);
  });

  it("keeps session replay, click map and e-commerce off unless the config says otherwise", () => {
    startManaged(fakeGate(["yandex-metrika"], [], { config }));
    expect(globals.ym!.a[0]![2]).toEqual({ trackLinks: true, accurateTrackBounce: true, clickmap: false, webvisor: false });
  });

  it("tells Google what is refused before anything else", () => {
    startManaged(fakeGate(["google-analytics-4"], [], { config }));
    const first = globals.dataLayer![0] as ArrayLike<unknown>;
    expect([first[0], first[1]]).toEqual(["consent", "default"]);
    expect(first[2]).toMatchObject({ analytics_storage: "granted", ad_storage: "denied" });
  });

  it("names a vendor that it cannot start", () => {
    const seen: string[] = [];
    startManaged(fakeGate(["calltouch"], [], { config: { vendors: [{ use: "calltouch", id: "1" }] }, problem: (code: string, at: string) => seen.push(code + " " + at) }));
    expect(seen).toEqual(["vendor-not-managed calltouch"]);
  });
});
