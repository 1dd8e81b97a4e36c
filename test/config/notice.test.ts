import { generateKeyPairSync, verify, webcrypto } from "node:crypto";
import { expect, test } from "vitest";
import { buildNotice } from "../../src/config/index.ts";
import type { GateHandle } from "../../src/contract.ts";
import { buildReceipt } from "../../src/receipt/build.ts";
import { FULL, MINIMAL } from "./sample.ts";

const shown = { id: "ru-bar", lang: "ru", texts: { title: "Можно собирать статистику?", accept: "Принять все" } };
const vendors = [
  { id: "yandex-metrika", category: "analytics" },
  { id: "yandex-maps", category: "preferences" },
  { id: "google-analytics-4", category: "analytics" },
  { id: "vk-pixel", category: "marketing" },
  { id: "chat", category: "preferences" },
] as const;
const source = { config: FULL, vendors, categories: FULL.categories!, shown };

async function inBrowser(config = FULL): Promise<string> {
  const { hash: _, ...notice } = config.notice;
  const gate = { api: { version: "1.0.0" }, config: { ...config, notice }, vendors, categories: config.categories, shared: { notice: shown }, zone: null, gpc: false } as unknown as GateHandle;
  const decision = { time: 1, notice: notice.version, categories: {}, vendors: {}, source: "b", unsent: true } as const;
  const choice = { categories: {}, source: "b", action: "save" } as const;
  const world = { now: () => 1000, path: () => "/", random: (n: number) => webcrypto.getRandomValues(new Uint8Array(n)) };
  return (await buildReceipt(gate, { decision, choice, chain: null }, world)).receipt.notice.hash;
}

test("the build's hash is the browser's hash", async () => {
  expect(buildNotice(source).hash).toBe(await inBrowser());
});

test("a word, a vendor, an operator or an order that changes changes the hash; the order of members does not", () => {
  const { hash } = buildNotice(source);
  const others = [
    { ...source, shown: { ...shown, texts: { ...shown.texts, accept: "Согласен" } } },
    { ...source, config: { ...FULL, operator: { ...FULL.operator, name: "ООО «Другая»" } } },
    { ...source, config: { ...FULL, notice: { ...FULL.notice, effectiveDate: "2026-12-01" } } },
    { ...source, categories: ["analytics", "preferences", "marketing"] as const },
    { ...source, config: { ...FULL, vendors: FULL.vendors!.map((v, i) => (i === 0 ? { use: "yandex-metrika", id: "1234" } : v)) } },
  ];
  for (const other of others) expect(buildNotice(other).hash).not.toBe(hash);
  const backwards = Object.fromEntries(Object.entries(shown.texts).reverse());
  expect(buildNotice({ ...source, shown: { ...shown, texts: backwards } }).hash).toBe(hash);
});

test("what only concerns the page's look or plumbing leaves the hash alone", () => {
  const { theme: _, gate: _gate, ...rest } = FULL;
  expect(buildNotice({ ...source, config: { ...rest, receipts: { endpoint: "/other" } } }).hash).toBe(buildNotice(source).hash);
});

test("the signature is the operator's, over the hash", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { hash, sig } = buildNotice(source, privateKey);
  expect(verify(null, Buffer.from(hash), publicKey, Buffer.from(sig!, "base64url"))).toBe(true);
  expect(verify(null, Buffer.from(hash), generateKeyPairSync("ed25519").publicKey, Buffer.from(sig!, "base64url"))).toBe(false);
  expect(() => buildNotice(source, generateKeyPairSync("x25519").privateKey)).toThrow("Ed25519");
});

test("the content is what was shown", () => {
  const minimal = buildNotice({ config: MINIMAL, vendors: [], categories: ["preferences", "analytics"], shown });
  expect(minimal.content).toMatchObject({ id: "ru-bar", version: "2026-11", site: "klinika", vendors: [], texts: shown.texts });
});
