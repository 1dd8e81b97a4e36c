import { beforeEach, expect, test, vi } from "vitest";
import type { GateHandle } from "../../src/contract.ts";
import { fakeGate } from "../tags/fake-gate.ts";

const OPEN = { always: ["captcha.example"], vendors: { "yandex-metrika": ["mc.yandex.ru"], "vk-pixel": ["vk.com/js/"], "yandex-maps": ["api-maps.yandex.ru"] }, anyFrame: false };
const VENDORS = [{ id: "yandex-metrika", category: "analytics" }, { id: "vk-pixel", category: "marketing" }, { id: "yandex-maps", category: "preferences" }];
/** Hits by address, as the gate gives them for what may not run. */
const heldUrl = (address: string): object | null => (/mc\.yandex/.test(address) ? { vendor: "yandex-metrika", category: 2 } : /vk\.com\/js/.test(address) ? { vendor: "vk-pixel", category: 3 } : /youtube/.test(address) ? { vendor: "youtube", category: 1 } : null);
const gateWith = (more: object = {}): GateHandle => fakeGate([], [], { mode: "known", vendors: VENDORS, used: {}, shared: { open: OPEN }, heldUrl, ...more });
const policies = (): string[] => Array.from(document.querySelectorAll("meta"), (meta) => meta.content);

beforeEach(() => {
  vi.resetModules();
  document.head.innerHTML = document.body.innerHTML = "";
});

const fence = async (gate: GateHandle, ...shut: string[]) => (await import("../../src/seal/fence.ts")).fence(gate, new Set(shut));

test("scripts come from all that the page names or declares, but for what ran and is withdrawn", async () => {
  document.body.innerHTML = `<a href="https://blog.example:8443/a;b">x</a><i data-json='{"cdn":"https:\\/\\/cdn.example\\/app.js"}'></i><script type="x">load("//late.example/x");const found=/https?:\\/\\/.*x/,more=x?"//}":"//\${x}"</script>
    <img data-src="https://mc.yandex.ru/watch/1"><iframe data-src="https://www.youtube.com/embed/1"></iframe><a href="https://пример.рф/">y</a>`;
  await fence(gateWith(), "analytics", "yandex-metrika");
  const [policy = "", ...more] = policies();
  expect(more).toEqual([]);
  expect(policy).toMatch(/^script-src 'unsafe-inline' 'unsafe-eval' data: blob: 'self' clinic\.example [^;]*; worker-src \* data: blob:$/);
  for (const host of ["blog.example:8443", "cdn.example", "late.example", "www.youtube.com", "captcha.example", "api-maps.yandex.ru", "vk.com/js/", "xn--e1afmkfd.xn--p1ai"]) expect(policy.split(/[ ;]+/)).toContain(host);
  expect(policy).not.toContain("mc.yandex");
  // Code holds much that only looks like an address.
  expect(policy.split(/[ ;]+/).filter((source) => /[%{}$]/.test(source))).toEqual([]);
});

test("of a host that a withdrawn vendor shares only the named addresses pass", async () => {
  document.body.innerHTML = '<a href="https://vk.com/clinic">ВК</a><script type="x" src="https://vk.com/js/api/openapi.js"></script>';
  await fence(gateWith(), "marketing", "vk-pixel");
  expect(policies()[0]!.split(/[ ;]+/).filter((source) => source.startsWith("vk.com"))).toEqual(["vk.com/clinic"]);
});

test("one policy a withdrawal, none without the list or where nothing ran; frames without an address get it too", async () => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  await fence(gateWith({ shared: {} }), "analytics");
  await fence(gateWith());
  expect(policies()).toEqual([]);
  for (let i = 0; i < 2; i++) await fence(gateWith(), "analytics");
  await fence(gateWith(), "analytics", "marketing");
  expect(policies()).toHaveLength(2);
  expect(frame.contentDocument!.querySelectorAll("meta")).toHaveLength(2);
});

test("a script that the policy kept out though nobody is held there is told once", async () => {
  const problem = vi.fn();
  await fence(gateWith({ problem }), "analytics");
  const tell = (blockedURI: string, originalPolicy = policies()[0]!) => document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { blockedURI, originalPolicy }));
  tell("https://widget.example/a.js");
  tell("https://widget.example/b.js");
  tell("https://mc.yandex.ru/metrika/tag.js");
  tell("https://of-the-site.example/a.js", "default-src 'self'");
  expect(problem.mock.calls).toEqual([["withdrawal-blocks", "widget.example"]]);
});
