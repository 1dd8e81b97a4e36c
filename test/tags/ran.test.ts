import { beforeEach, expect, test, vi } from "vitest";
import type { Decision } from "../../src/contract.ts";
import { fakeGate } from "./fake-gate.ts";

const VENDORS = [{ id: "yandex-metrika", category: "analytics" }, { id: "own-counter", category: "analytics" }, { id: "vk-pixel", category: "marketing" }, { id: "yandex-maps", category: "preferences" }];
const answer = (analytics: boolean, marketing: boolean, vendors: Record<string, boolean> = {}) => ({ categories: { preferences: true, analytics, marketing }, vendors }) as unknown as Decision;
const gateWith = (decision: Decision | null, granted: string[], more: object = {}) => fakeGate(granted, [], { vendors: VENDORS, decision, ran: true, ...more });

beforeEach(() => {
  vi.resetModules();
});

test("what ran and is refused now, by vendor and by category; never what did not run, nor maps and chats", async () => {
  const { noteRan, withdrawn } = await import("../../src/tags/ran.ts");
  noteRan(gateWith(answer(true, false), ["preferences", "analytics", "yandex-metrika", "own-counter", "yandex-maps"]));
  expect([...withdrawn(gateWith(answer(true, false), []))]).toEqual([]);
  expect([...withdrawn(gateWith(answer(true, true), []))]).toEqual([]);
  expect([...withdrawn(gateWith(answer(true, false, { "own-counter": false }), []))]).toEqual(["own-counter"]);
  expect([...withdrawn(gateWith(answer(false, false), []))]).toEqual(["analytics", "yandex-metrika", "own-counter"]);
});

test("a zone silences and withdraws nothing", async () => {
  const { noteRan, withdrawn } = await import("../../src/tags/ran.ts");
  const granted = answer(true, true);
  noteRan(gateWith(granted, ["analytics", "yandex-metrika"]));
  expect([...withdrawn(gateWith(granted, [], { zone: "/lk/*" }))]).toEqual([]);
});

test("called first after a whole withdrawal, all may have run", async () => {
  const { noteRan, withdrawn } = await import("../../src/tags/ran.ts");
  const refused = gateWith(answer(false, false), []);
  noteRan(refused);
  expect([...withdrawn(refused)]).toEqual(["analytics", "yandex-metrika", "own-counter", "marketing", "vk-pixel"]);
});
