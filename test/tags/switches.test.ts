/** The catalogue's switches are what the page turns: each is tried, step by step, against globals that note what is done to them. */
import { beforeEach, describe, expect, it } from "vitest";
import { switches, type SwitchStep } from "../../src/catalogue/switches.ts";
import { googleConsent } from "../../src/tags/google-consent.ts";
import { startAgain, stopRefused } from "../../src/tags/stop.ts";
import { turn } from "../../src/tags/switches.ts";
import { fakeGate } from "./fake-gate.ts";

type Globals = Record<string, unknown>;

/** Globals on which every call and queue of these steps exists; what is done to them is noted as `path args`. */
function globalsFor(steps: readonly SwitchStep[], noted: string[]): Globals {
  const globals: Globals = {};
  const note = (on: string, args: readonly unknown[]): void => void noted.push(`${on} ${JSON.stringify(args)}`);
  for (const { act, on } of steps) {
    const path = on.split(".");
    const name = path.pop()!;
    const owner = path.reduce<Globals>((from, key) => (from[key] ??= {}) as Globals, globals);
    if (act === "call" || act === "silence") owner[name] = (...args: unknown[]) => note(on, args);
    if (act === "push") owner[name] = { push: (...args: unknown[]) => note(on, args) };
  }
  return globals;
}

/** What a step should do, by reading the data. */
function wanted({ act, on, args }: SwitchStep, answer: string): string[] {
  const text = JSON.stringify(args).replace(/"<ID>"/g, "77").replace(/"<[a-z0-9-]+>"/g, `"${answer}"`);
  return act === "call" || act === "push" ? [`${on} ${text}`] : [];
}

beforeEach(() => {
  document.body.innerHTML = "";
});

describe.each(switches.map((one) => [one.vendor, one] as const))("%s", (vendor, { withdraw, grant }) => {
  const config = { vendors: [{ use: vendor, id: "77" }] };

  it("is turned as the catalogue says, and back", () => {
    const noted: string[] = [];
    const globals = globalsFor([...withdraw, ...grant], noted);
    const others = switches.map((one) => one.vendor).filter((name) => name !== vendor);
    for (const { act, on } of withdraw) if (act === "remove") document.body.innerHTML += `<i id="${on.slice(1)}"></i>`;
    stopRefused(fakeGate(others, [], { config }), globals);
    expect(noted).toEqual(withdraw.flatMap((step) => wanted(step, "denied")).map((line) => (vendor === "google-analytics-4" || line.indexOf("analytics_storage") < 0 ? line : line.replace('"analytics_storage":"denied"', '"analytics_storage":"granted"'))));
    for (const { act, on, args } of withdraw) if (act === "set") expect(globals[on.replace("<ID>", "77")]).toBe(args[0]);
    // The page goes on calling it.
    for (const { act, on } of withdraw) if (act === "silence") expect((globals[on] as () => unknown)()).toBe(undefined);
    expect(document.body.children).toHaveLength(0);
    expect(noted.splice(0)).toHaveLength(withdraw.flatMap((step) => wanted(step, "denied")).length);
    startAgain(fakeGate([...others, vendor, "marketing"], [], { config }), globals);
    expect(noted).toEqual(grant.flatMap((step) => wanted(step, "granted")));
    for (const { act, on, args } of grant) if (act === "set") expect(globals[on.replace("<ID>", "77")]).toBe(args[0]);
  });

  it("is left alone while it may run", () => {
    const noted: string[] = [];
    stopRefused(fakeGate(switches.map((one) => one.vendor), [], { config }), globalsFor(withdraw, noted));
    expect(noted).toEqual([]);
  });
});

describe("turn", () => {
  it("takes a shared step once, and goes on after one that throws", () => {
    const calls: unknown[] = [];
    const step: SwitchStep = { act: "call", on: "a.b", args: [1] };
    const ground = { globals: { a: { b: (value: unknown) => calls.push(value) } }, ids: [], taken: new Set<SwitchStep>(), permits: () => false };
    turn([{ act: "call", on: "missing.deep", args: [] }, step], ground);
    turn([step], ground);
    expect(calls).toEqual([1]);
  });

  it("gives Google the consent that the start gives it", () => {
    const gate = fakeGate(["google-analytics-4"]);
    const given: unknown[] = [];
    const [consent] = switches.find(({ vendor }) => vendor === "google-tag-manager")!.withdraw;
    turn([consent!], { globals: { gtag: (...args: unknown[]) => given.push(args[2]) }, ids: [], taken: new Set(), permits: gate.permits });
    expect(given).toEqual([googleConsent(gate)]);
  });
});
