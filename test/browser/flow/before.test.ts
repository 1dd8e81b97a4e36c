/** Before an answer: pasted, marked and managed tags stay silent, judged by what reached the vendors' stand-ins. */
import { expect, test } from "vitest";
import { mayBeHousekeeping } from "../housekeeping.ts";
import { CLINIC } from "../world.ts";
import { button, executed, leaks, open, requests, traces, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

/** The clinic's server sets it itself; that it is found and removed has a test of its own. */
const SERVER_SET = "BITRIX_SM_GUEST_ID";
const unless = (names: readonly string[]) => names.filter((name) => name !== SERVER_SET);

test("pasted snippets: no execution, no cookie, no storage key, no request of a tag that script inserts", async () => {
  await open(scene, "/");
  await button(scene.page, "Отклонить все").waitFor();
  expect(unless(await leaks(scene))).toEqual([]);
  expect(await scene.page.title()).toBe("Клиника «Полдень»");
});

test("the same page without the gate leaks: the judge can tell", async () => {
  scene.world.overrides.set("/soglasie/soglasie.js", { body: "" });
  await open(scene, "/");
  await scene.world.log.waitFor((entry) => entry.path === "/g/collect");
  await expect.poll(() => requests(scene.world)).toEqual(expect.arrayContaining(["GET mc.yandex.ru/metrika/tag.js", "GET mc.yandex.ru/watch/12345678", "POST region1.google-analytics.com/g/collect", "GET vk.com/rtrg", "GET top-fwz1.mail.ru/counter", "GET counter.yadro.ru/hit"]));
  await expect.poll(() => traces(scene.page)).toEqual(expect.arrayContaining(["_ym_uid", "_ga", "tmr_lvid", "tildauid", "BITRIX_SM_GUEST_ID"]));
  expect(await executed(scene.page)).toContain("Ya");
});

test("marked and managed tags: no request of any kind", async () => {
  await open(scene, "/vrachi/");
  await button(scene.page, "Отклонить все").waitFor();
  expect(requests(scene.world, true)).toEqual([]);
  expect(scene.world.connections.filter((host) => !host.endsWith("clinic.example") && !mayBeHousekeeping(host))).toEqual([]);
  expect(unless(await traces(scene.page))).toEqual([]);
});

test("a cookie that the clinic's own server sets for a counter is found and removed, its session is not", async () => {
  await open(scene, "/");
  await button(scene.page, "Отклонить все").waitFor();
  const names = async (): Promise<string[]> => (await scene.visitor.cookies(CLINIC)).map((cookie) => cookie.name);
  await expect.poll(names).not.toContain(SERVER_SET);
  expect(await names()).toEqual(expect.arrayContaining(["PHPSESSID", "BITRIX_SM_SALE_UID"]));
});

for (const [name, how] of [
  ["404", { status: 404, body: "нет" }],
  ["slow", { body: "", wait: 3000 }],
] as const) {
  test(`marked and managed tags stay silent when our file is ${name}`, async () => {
    scene.world.overrides.set("/soglasie/soglasie.js", how);
    await open(scene, "/vrachi/");
    expect(requests(scene.world, true)).toEqual([]);
    expect(await scene.page.getByRole("heading", { name: "Врачи" }).isVisible()).toBe(true);
  });
}

test("marked and managed tags stay silent when a filter drops our file", async () => {
  await scene.page.route("**/soglasie.js", (route) => route.abort());
  await open(scene, "/vrachi/");
  expect(requests(scene.world, true)).toEqual([]);
});

test("the banner is no dialog, covers neither phone nor form, and waits", async () => {
  await scene.page.setViewportSize({ width: 360, height: 740 });
  await open(scene, "/zapis/");
  await button(scene.page, "Принять все").waitFor();
  expect(await scene.page.getByRole("dialog").count()).toBe(0);
  await scene.page.getByRole("textbox", { name: "Имя" }).fill("Анна");
  await scene.page.getByRole("textbox", { name: "Телефон" }).fill("+70000000001");
  const phone = scene.page.locator("a.phone");
  await phone.scrollIntoViewIfNeeded();
  await phone.click({ trial: true });
  expect(await button(scene.page, "Принять все").isVisible()).toBe(true);
});

test("answers are equal in size", async () => {
  for (const width of [320, 768, 1280]) {
    await scene.page.setViewportSize({ width, height: 720 });
    await open(scene, "/");
    await button(scene.page, "Отклонить все").waitFor();
    // Both at one moment: the banner may be making way for something.
    const [accept, reject] = await button(scene.page, /^(Принять|Отклонить) все$/).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    expect(Math.abs(accept!.width - reject!.width), `at ${width}`).toBeLessThanOrEqual(1);
    expect(Math.abs(accept!.height - reject!.height), `at ${width}`).toBeLessThanOrEqual(1);
  }
});

test("stubs answer without throwing and without a request", async () => {
  const errors: string[] = [];
  scene.page.on("pageerror", (error) => errors.push(error.message));
  await open(scene, "/");
  const answered = await scene.page.evaluate(
    () =>
      new Promise((done) => {
        const page = window as unknown as PageGlobals & { VK: { Retargeting: { Event(name: string): void } }; _tmr: unknown[]; yaCounter12345678?: { reachGoal(name: string): void } };
        page.VK.Retargeting.Event("zapis");
        page._tmr.push({ id: "3456789", type: "reachGoal", goal: "zapis" });
        if (page.yaCounter12345678) page.yaCounter12345678.reachGoal("zapis");
        page.gtag("event", "zapis", { event_callback: () => page.ym(12345678, "reachGoal", "zapis", {}, () => done("answered")) });
      }),
  );
  expect(answered).toBe("answered");
  expect(errors).toEqual([]);
  expect(requests(scene.world)).toEqual([]);
});

test("the region lives in the page until preferences are granted", async () => {
  await open(scene, "/");
  await scene.page.getByLabel("Регион").selectOption("lesnoy");
  expect(await scene.page.locator("footer").innerText()).toContain("Лесной");
  expect((await scene.visitor.cookies(CLINIC)).map((cookie) => cookie.name)).not.toContain("region");
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.save({ preferences: true }));
  await scene.page.waitForFunction(() => document.cookie.includes("region=lesnoy"));
});
