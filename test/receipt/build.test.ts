import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { Decision, DecisionSource, Receipt } from "../../src/contract.ts";
import { buildReceipt, type BuiltReceipt, type Chain } from "../../src/receipt/build.ts";
import { base64url } from "../../src/receipt/bytes.ts";
import { canonical, type Canonical } from "../../src/receipt/canonical.ts";
import { choicesOf } from "../../src/receipt/choices.ts";
import { noticeDocument, noticeText } from "../../src/receipt/notice.ts";
import { uuid } from "../../src/receipt/random.ts";
import { receiptFault } from "../../src/receipt/shape.ts";
import { localTime, pageOf } from "../../src/receipt/stamp.ts";
import { CHOICE, CONFIG, decisionAt, testGate, testWorld } from "./world.ts";

const { world } = testWorld();
const build = (granted: boolean, chain: Chain | null = null): Promise<BuiltReceipt> =>
  buildReceipt(testGate(), { decision: decisionAt(world.now(), granted), choice: granted ? CHOICE.accept : CHOICE.reject, chain }, world);
const sha = (text: string) => createHash("sha256").update(text);

afterEach(() => vi.unstubAllEnvs());

test("a grant is a valid receipt with all that was offered, essential vendors left out", async () => {
  const { receipt, secret } = await build(true);
  expect(receiptFault(receipt)).toBeNull();
  expect(receipt.choices).toEqual([
    { p: "preferences", g: true },
    { p: "analytics", g: true },
    { p: "vendor:yandex-metrika", g: true },
    { p: "vendor:yandex-maps", g: true },
  ]);
  expect(receipt).toMatchObject({ v: 1, site: "clinic", action: "accept_all", ui: "banner", lang: "ru", actor: "self", page: "/uslugi/", gpc: false, sdk: "web/9.9.9" });
  expect(receipt.proof).toBe(sha(secret).digest("base64url"));
  expect(Buffer.from(secret, "base64url")).toHaveLength(16);
});

test("the id carries the time of the decision, and so does givenAt", async () => {
  const { receipt } = await build(true);
  expect(parseInt(receipt.id.replace("-", "").slice(0, 12), 16)).toBe(world.now());
  expect(Date.parse(receipt.givenAt)).toBe(world.now());
});

test("a decision that was recorded late keeps its own time", async () => {
  const time = world.now() - 3600_000;
  const { receipt } = await buildReceipt(testGate(), { decision: decisionAt(time, true), choice: CHOICE.accept, chain: null }, world);
  expect(Date.parse(receipt.givenAt)).toBe(Math.floor(time / 1000) * 1000);
});

test("a refusal before any grant carries neither device nor prev", async () => {
  const { receipt } = await build(false);
  expect(receipt).not.toHaveProperty("device");
  expect(receipt).not.toHaveProperty("prev");
  expect(receiptFault(receipt)).toBeNull();
});

test("the first grant mints a device and begins the chain; what follows continues it", async () => {
  const first = (await build(true)).receipt;
  expect(first.device).toMatch(/^[0-9a-f-]{36}$/);
  expect(first).not.toHaveProperty("prev");
  const second = (await build(false, { device: first.device!, prev: first.id })).receipt;
  expect(second).toMatchObject({ device: first.device, prev: first.id });
  expect((await build(true)).receipt.device).not.toBe(first.device);
});

test("a vendor's own answer goes before its category's", () => {
  const decision = { ...decisionAt(0, true), vendors: { "yandex-maps": false } };
  expect(choicesOf(testGate(), decision).filter((c) => !c.g)).toEqual([{ p: "vendor:yandex-maps", g: false }]);
});

test("at most 128 choices", () => {
  const vendors = Array.from({ length: 200 }, (_, i) => ({ id: `vendor-${i}`, category: "analytics" as const }));
  expect(choicesOf({ categories: ["analytics"], vendors }, decisionAt(0, true))).toHaveLength(128);
});

test("no query, no more than 256 characters, no half of a percent code, nothing of a zone's path", () => {
  expect(pageOf("/a", null)).toBe("/a");
  expect(pageOf("/lk/ivanov/analizy", "/lk*")).toBe("/");
  expect(pageOf("blank", null)).toBe("/");
  for (let i = 240; i < 260; i++) {
    const page = pageOf("/".padEnd(i, "a") + "%D0%9A".repeat(10), null);
    expect(page.length).toBeLessThanOrEqual(256);
    expect(() => decodeURI(page.replace(/%D0$/, ""))).not.toThrow();
  }
});

test("in a zone the receipt names the pattern only", async () => {
  const gate = testGate();
  gate.zone = "/lk*";
  const { receipt } = await buildReceipt(gate, { decision: decisionAt(world.now(), false), choice: CHOICE.reject, chain: null }, world);
  expect(receipt).toMatchObject({ page: "/", zone: "/lk*" });
});

test.each([
  ["Europe/Moscow", "2026-11-21T12:00:00.123+03:00"],
  ["Asia/Kolkata", "2026-11-21T14:30:00.123+05:30"],
  ["America/St_Johns", "2026-11-21T05:30:00.123-03:30"],
  ["UTC", "2026-11-21T09:00:00.123+00:00"],
])("local time of %s", (zone, text) => {
  vi.stubEnv("TZ", zone);
  expect(localTime(world.now())).toBe(text);
});

test("the notice's hash is the SHA-256 of its canonical form, as the server computes it", async () => {
  const gate = testGate();
  const source = { config: CONFIG, vendors: gate.vendors, categories: gate.categories, shown: gate.shared.notice! };
  const { notice } = (await build(true)).receipt;
  expect(notice).toEqual({ id: "ru-bar", version: "2026-11", hash: sha(canonical(noticeDocument(source) as unknown as Canonical)).digest("hex") });
});

test("the small canonical form equals the full one for any texts", () => {
  const gate = testGate();
  const name = fc.string().filter((s) => !/^(0|[1-9]\d*)$/.test(s) && s !== "__proto__");
  fc.assert(
    fc.property(fc.dictionary(name, fc.string({ unit: "grapheme" })), fc.string({ unit: "grapheme" }), (texts, address) => {
      const config = { ...CONFIG, operator: { ...CONFIG.operator, address } };
      const source = { config, vendors: gate.vendors, categories: gate.categories, shown: { id: "ru-bar", lang: "ru", texts } };
      expect(noticeText(source)).toBe(canonical(noticeDocument(source) as unknown as Canonical));
    }),
  );
});

test("a baked hash is taken as it is; where nothing of ours was shown the notice says so", async () => {
  const baked = testGate({ ...CONFIG, notice: { ...CONFIG.notice, hash: { "ru-bar": "b".repeat(64) } } });
  const made = { decision: decisionAt(world.now(), true), choice: CHOICE.accept, chain: null };
  expect((await buildReceipt(baked, made, world)).receipt.notice.hash).toBe("b".repeat(64));
  const own = testGate({ ...CONFIG, languages: ["en", "ru"] });
  delete own.shared.notice;
  const { receipt } = await buildReceipt(own, made, world);
  expect(receipt).toMatchObject({ lang: "en", notice: { id: "en-none" } });
  expect(receiptFault(receipt)).toBeNull();
});

test("where the visitor decided, by the decision's source", async () => {
  const ui = { b: "banner", d: "dialog", a: "api", w: "link", s: "signal", i: "import", p: "placeholder" } as const;
  for (const [source, where] of Object.entries(ui) as [DecisionSource, string][]) {
    const choice = { categories: {}, source, action: "save" as const };
    const { receipt } = await buildReceipt(testGate(), { decision: { ...decisionAt(Date.now(), true), source }, choice, chain: null }, world);
    expect([source, receipt.ui]).toEqual([source, where]);
  }
});

test("UUIDs have their version and variant whatever the random bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.integer({ min: 0, max: 2 ** 48 - 1 }), (bytes, time) => {
      expect(uuid(time, () => bytes.slice())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuid(null, () => bytes.slice())).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    }),
  );
});

test("whatever is decided, the receipt has the shape the server takes", async () => {
  const sources: DecisionSource[] = ["b", "d", "a", "w", "s", "i", "p"];
  await fc.assert(
    fc.asyncProperty(fc.record({ preferences: fc.boolean(), analytics: fc.boolean(), source: fc.constantFrom(...sources), time: fc.integer({ min: 0, max: 4e9 }) }), async (d) => {
      const decision: Decision = { ...decisionAt(d.time * 1000, false), categories: { preferences: d.preferences, analytics: d.analytics }, source: d.source };
      const choice = { categories: {}, source: d.source, action: "save" as const };
      const { receipt } = await buildReceipt(testGate(), { decision, choice, chain: null }, world);
      expect(receiptFault(JSON.parse(JSON.stringify(receipt)) as Receipt)).toBeNull();
      expect(JSON.stringify(receipt).length).toBeLessThan(6144);
    }),
    { numRuns: 60 },
  );
});
