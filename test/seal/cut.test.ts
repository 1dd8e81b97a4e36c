import { beforeEach, expect, test, vi } from "vitest";
import { fakeGate } from "../tags/fake-gate.ts";

const OPEN = { always: ["captcha.example"], vendors: { "yandex-metrika": ["mc.yandex.ru"], "yandex-maps": ["api-maps.yandex.ru"] }, anyFrame: false };
const gateWith = (granted: readonly string[], more: object = {}) => fakeGate([...granted], [], { mode: "strict", used: {}, shared: { open: OPEN }, heldUrl: (url: string) => (/yadro/.test(url) ? {} : null), ...more });
const policies = (): string[] => Array.from(document.querySelectorAll("meta"), (meta) => meta.content);

beforeEach(() => {
  vi.resetModules();
  document.head.innerHTML = document.body.innerHTML = "";
});

/** The part in the state of a fresh page, with vendors that run. */
async function running(...granted: string[]) {
  const cut = await import("../../src/seal/cut.ts");
  cut.noteRunning(gateWith(granted));
  return cut;
}

test("a withdrawal lets out what is essential, declared and granted, and what the page has used", async () => {
  const { cutOff } = await running("yandex-metrika", "yandex-maps");
  document.body.innerHTML = '<img data-src="https://photos.example:8443/a.png"><script type="x" src="//counter.yadro.ru/hit"></script>';
  cutOff(gateWith(["yandex-maps"]));
  const [policy, ...others] = policies();
  expect(others).toEqual([]);
  expect(policy).toMatch(/^default-src 'unsafe-inline' 'unsafe-eval' data: blob: 'self' clinic\.example \*\.clinic\.example wss:\/\/clinic\.example wss:\/\/\*\.clinic\.example /);
  expect(policy!.split(" ")).toEqual(expect.arrayContaining(["captcha.example", "api-maps.yandex.ru", "photos.example:8443"]));
  expect(policy).not.toMatch(/mc\.yandex|yadro|frame-src|form-action/);
});

test("nothing is shut where nothing that ran was withdrawn, nor under `known`, nor without the list", async () => {
  const { cutOff } = await running("yandex-metrika");
  cutOff(gateWith(["yandex-metrika"]));
  cutOff(gateWith([], { mode: "known" }));
  cutOff(gateWith([], { shared: {} }));
  expect(policies()).toEqual([]);
});

test("the same policy is not added twice, a narrower one is; what is granted again waits for a load", async () => {
  const { cutOff, isCutOff } = await running("yandex-metrika", "yandex-maps");
  for (const granted of [["yandex-maps"], ["yandex-maps"], []]) cutOff(gateWith(granted));
  expect(policies()).toHaveLength(2);
  expect([isCutOff(gateWith([])), isCutOff(gateWith(["yandex-maps"]))]).toEqual([false, true]);
});

test("frames stay free where a payment may lead on to a bank", async () => {
  const { cutOff } = await running("yandex-metrika");
  cutOff(gateWith([], { shared: { open: { ...OPEN, anyFrame: true } } }));
  expect(policies()[0]).toContain("; frame-src * data: blob:");
});

test("a list that came after the withdrawal shuts too", async () => {
  const { cutOff } = await running();
  cutOff(gateWith([]), true);
  expect(policies()).toHaveLength(1);
});
