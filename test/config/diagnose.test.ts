/** Why a tag is held, in the order in which the reasons bind, and the exact line of the config for each; without a browser. */
import { expect, test } from "vitest";
import { createConfirm } from "../../src/catalogue/confirm.ts";
import { vendors } from "../../src/catalogue/vendors.ts";
import { matchHost, matchName } from "../../src/catalogue/gate.ts";
import { offerLine, ownLine, vendorLine, zonesLine } from "../../src/config/config-line.ts";
import { explainTag } from "../../src/config/diagnose-held.ts";
import { validate } from "../../src/config/index.ts";
import type { Decision, GateHandle, HeldReport } from "../../src/contract.ts";
import { MINIMAL } from "./sample.ts";

const DECISION: Decision = { time: 1, notice: "1", categories: { analytics: false }, vendors: {}, source: "b", unsent: false };
const doc = { baseURI: "https://klinika.example/" } as Document;
const globals = globalThis as { top?: unknown };

function gateOf(more: Partial<GateHandle> = {}): GateHandle {
  return { config: MINIMAL, vendors: [], categories: ["preferences", "analytics"], decision: null, zone: null, mode: "known", held: [], permits: () => false, idOf: String, ...more } as unknown as GateHandle;
}

function why(more: Partial<GateHandle>, tag: Partial<HeldReport> = {}): [string, string] {
  globals.top = { document: {} };
  const report: HeldReport = { vendor: "yandex-metrika", category: "analytics", kind: "script", what: "https://mc.yandex.ru/metrika/tag.js", state: "held", ...tag };
  const told = explainTag({ gate: gateOf(more), lang: "ru", confirm: createConfirm([]), doc }, report);
  return [told.why!, told.text!];
}

test.each<[string, Partial<GateHandle>, Partial<HeldReport>]>([
  ["held-waits", {}, {}],
  ["held-refused", { decision: DECISION }, {}],
  ["held-zone", { zone: "/lk*" }, {}],
  ["held-closed", { mode: "closed", zone: "/lk*" }, {}],
  ["held-starting", { decision: { ...DECISION, categories: { analytics: true } }, permits: () => true }, {}],
  ["held-dropped", { decision: { ...DECISION, categories: { analytics: true } }, permits: () => true }, { kind: "fetch", state: "dropped" }],
  ["category-held", { categories: ["preferences"] }, {}],
  ["marketing-held", {}, { vendor: "vk-pixel", category: "marketing", what: "https://vk.com/rtrg" }],
  ["foreign-held", { config: { ...MINIMAL, gate: { foreign: "never" } } }, { vendor: "google-analytics-4", what: "https://www.google-analytics.com/g/collect" }],
  ["held-undeclared", {}, { vendor: "-2", what: "https://cdn.example/x.js" }],
  ["held-chance", {}, { vendor: "7", what: "https://nobody-knows.example/x.js" }],
  ["held-click", {}, { category: "essential", what: "https://www.google.com/recaptcha/api.js", vendor: "google-recaptcha" }],
  ["released", { mode: "closed" }, { state: "released" }],
])("%s", (code, gate, tag) => {
  const [told, text] = why(gate, tag);
  expect(told).toBe(code);
  expect(text).not.toMatch(/\{(at|line)\}/);
});

test("before the catalogue is there nothing is doubted", () => {
  const report: HeldReport = { vendor: "7", category: "analytics", kind: "script", what: "https://nobody-knows.example/x.js", state: "held" };
  expect(explainTag({ gate: gateOf(), lang: "en", doc }, report).why).toBe("held-waits");
});

test("every line that is offered makes a sound config", () => {
  const take = (line: string): unknown => JSON.parse(`{${line}}`);
  const lines = [
    vendorLine({}, { use: "vk-pixel" }),
    offerLine({ ...MINIMAL, categories: ["analytics"] }, "marketing", "vk-pixel", "top-mail-ru"),
    ownLine(MINIMAL, "hosts", ["cdn.klinika.example"], "essential"),
    ownLine(MINIMAL, "cookies", ["moya_shtuka", "_x*"], "analytics"),
    zonesLine(["/lk/*", "/pay/*"], "/lk/*"),
  ];
  for (const line of lines) expect(validate({ ...MINIMAL, ...(take(line) as object) }).filter(({ level }) => level === "error")).toEqual([]);
  expect(lines[1]).toBe('"categories": ["analytics", "marketing"], "vendors": [{"use": "vk-pixel"}, {"use": "top-mail-ru"}]');
  expect(vendorLine({ vendors: [{ use: "yandex-metrika" }] }, { use: "vk-pixel" })).toBe('"vendors": [… , {"use": "vk-pixel"}]');
});

test("whatever the gate takes for a vendor's by its true words, the full catalogue confirms", () => {
  const { url, name } = createConfirm([]);
  const plain = vendors.flatMap(({ scripts = [], requests = [] }) => [...scripts, ...requests]).filter((pattern) => !/^re:|^\*|:\d/.test(pattern));
  const addresses = plain.map((pattern) => new URL(`https://${pattern.replace(/\.\*/g, ".ru").replace(/\*/g, "x")}`));
  const hits = addresses.filter(({ hostname, pathname, search }) => matchHost(hostname, pathname + search));
  expect(hits.length).toBeGreaterThan(300);
  expect(hits.filter(({ href }) => !url(href)).map(({ href }) => href)).toEqual([]);
  const names = vendors.flatMap(({ cookies = [] }) => cookies.filter(([, , , more]) => !more?.host).map(([cookie]) => cookie.replace(/\*/g, "1"))).filter((cookie) => !cookie.startsWith("re:") && matchName(cookie));
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter((cookie) => !name(cookie))).toEqual([]);
});
