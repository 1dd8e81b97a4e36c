import { beforeEach, describe, expect, it } from "vitest";
import { maskFields } from "../../src/tags/mask.ts";
import { counters, metrikaOptions, tameMetrika } from "../../src/tags/metrika.ts";
import { fakeGate } from "./fake-gate.ts";

const PASTED = { webvisor: true, clickmap: true, ecommerce: "dataLayer", trackLinks: true };
const gateWith = (entry: object = {}) => fakeGate(["yandex-metrika"], [], { config: { vendors: [{ use: "yandex-metrika", ...entry }] }, parts: { mask: { mask: maskFields } } });
type Ym = { (...args: unknown[]): void; a: ArrayLike<unknown>[] };

/** The stub that the vendor's snippet makes. */
function snippet(): Ym {
  const ym = function () {
    ym.a.push(arguments);
  } as unknown as Ym;
  ym.a = [];
  return ym;
}

beforeEach(() => {
  history.replaceState(null, "", "/");
  counters.clear();
});

describe("metrikaOptions", () => {
  it("switches off what the config does not name", () => {
    expect(metrikaOptions(gateWith(), 1, PASTED)).toMatchObject({ webvisor: false, clickmap: false, ecommerce: false, trackLinks: true });
  });

  it("leaves session replay and e-commerce where the config names them, never adds them", () => {
    expect(metrikaOptions(gateWith({ sessionReplay: true, ecommerce: true }), 1, PASTED)).toMatchObject({ webvisor: true, clickmap: true, ecommerce: "dataLayer" });
    expect(metrikaOptions(gateWith({ sessionReplay: true, ecommerce: true }), 1, {})).toMatchObject({ webvisor: false, ecommerce: false });
  });

  it("cuts the addresses given to the old `yaCounter<id>`, whenever the vendor sets it", () => {
    metrikaOptions(gateWith(), 77, PASTED);
    const globals = window as unknown as { yaCounter77?: { calls: unknown[]; hit(...args: unknown[]): void; reachGoal(...args: unknown[]): void } };
    expect(globals.yaCounter77).toBeUndefined();
    const counter = { calls: [] as unknown[], hit(...args: unknown[]) { this.calls.push(args); }, reachGoal(...args: unknown[]) { this.calls.push(args); } };
    globals.yaCounter77 = counter;
    globals.yaCounter77.hit("/a?phone=79991112233", { referer: "https://clinic.example/b?x=1" });
    globals.yaCounter77.reachGoal("zapis", { price: 1 });
    expect(counter.calls).toEqual([["https://clinic.example/a", { referer: "https://clinic.example/b" }], ["zapis", { price: 1 }]]);
    expect(delete globals.yaCounter77).toBe(true);
  });

  it("masks every field, also those that come later or lose their class", async () => {
    document.body.innerHTML = '<input class="ym-record-keys"><textarea></textarea>';
    metrikaOptions(gateWith({ sessionReplay: true }), 1, PASTED);
    document.body.insertAdjacentHTML("beforeend", "<select></select>");
    document.querySelector("textarea")!.className = "mine";
    await Promise.resolve();
    expect([...document.body.children].map((field) => field.className)).toEqual(["ym-disable-keys", "mine ym-disable-keys", "ym-disable-keys"]);
    expect(document.querySelectorAll("[data-hj-suppress][data-clarity-mask=true]")).toHaveLength(3);
  });
});

describe("tameMetrika", () => {
  it("tames the calls that wait, those to come, and the ones to the vendor's own function", () => {
    history.replaceState(null, "", "/zapis/?utm_source=ya&name=Ivanov");
    const globals: Record<string, unknown> = { ym: snippet() };
    (globals.ym as Ym)(5, "init", PASTED);
    (globals.ym as Ym)(5, "firstPartyParams", { email: "a@b.ru" });
    tameMetrika(gateWith(), globals);
    expect((globals.ym as Ym).a).toHaveLength(1);
    expect((globals.ym as Ym).a[0]![2]).toMatchObject({ webvisor: false, url: "https://clinic.example/zapis/?utm_source=ya" });
    const seen: unknown[][] = [];
    globals.ym = (...args: unknown[]) => void seen.push(args);
    (globals.ym as Ym)(5, "hit", "https://clinic.example/a?phone=79991112233", { referer: "https://clinic.example/b?x=1" });
    (globals.ym as Ym)(5, "firstPartyParams", { email: "a@b.ru" });
    (globals.ym as Ym)(5, "reachGoal", "zapis", { order: 1 });
    expect(seen).toEqual([
      [5, "hit", "https://clinic.example/a", { referer: "https://clinic.example/b" }],
      [5, "reachGoal", "zapis", { order: 1 }],
    ]);
  });

  it("tames the legacy constructor", () => {
    const globals: Record<string, unknown> = {};
    tameMetrika(gateWith(), globals);
    let given: unknown;
    (globals.Ya as Record<string, unknown>).Metrika2 = function (options: unknown) {
      given = options;
    };
    const { Metrika2 } = globals.Ya as { Metrika2: new (options: object) => object };
    void new Metrika2({ id: 7, ...PASTED });
    expect(given).toMatchObject({ id: 7, webvisor: false, ecommerce: false });
  });
});
