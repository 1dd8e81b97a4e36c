/** The harness itself: without a gate the demo clinic leaks everything, and the stand-ins behave like counters. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchChromium, newVisitor } from "../chromium.ts";
import { CLINIC, openWorld, type World } from "../world.ts";

let world: World;
let browser: Browser;

beforeAll(async () => {
  world = await openWorld();
  browser = await launchChromium(world);
});

afterAll(async () => {
  await browser.close();
  await world.close();
});

test("with the gate switched off the clinic's counters run, set cookies and send hits", async () => {
  world.reset();
  world.overrides.set("/soglasie/soglasie.js", { body: "" });
  const visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await page.goto(`${CLINIC}/`);
  const seen = (host: string, path: RegExp) => world.log.waitFor((entry) => entry.host === host && path.test(entry.path));
  await seen("mc.yandex.ru", /^\/watch\/12345678$/);
  await seen("mc.yandex.ru", /^\/webvisor\/12345678$/);
  await seen("region1.google-analytics.com", /^\/g\/collect$/);
  await seen("kraken.rambler.ru", /^\/cnt\/$/);
  await seen("vk.com", /^\/rtrg$/);
  await seen("top-fwz1.mail.ru", /^\/counter$/);
  await seen("counter.yadro.ru", /^\/hit$/);
  const jar = () => visitor.cookies(CLINIC);
  const wanted = ["_ym_uid", "_ym_d", "_ym_isad", "_ym_visorc", "_ga", "_ga_DEMO123456", "tmr_lvid", "tmr_lvidTS", "tmr_detect", "top100_id", "tildauid", "BITRIX_SM_GUEST_ID"];
  await expect.poll(async () => (await jar()).map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
  expect((await jar()).find((cookie) => cookie.name === "_ym_uid")?.domain).toBe(".clinic.example");
  expect(await page.evaluate(() => localStorage.getItem("_ym_uid"))).toMatch(/^"\d{18,}"$/);
  await visitor.close();
});

test("the Metrika stand-in restores a deleted cookie from storage and stops at destruct", async () => {
  world.reset();
  world.overrides.set("/soglasie/soglasie.js", { body: "" });
  const visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await page.goto(`${CLINIC}/`);
  await page.waitForFunction(() => document.cookie.includes("_ym_uid"));
  const uid = () => page.evaluate(() => /_ym_uid=(\d+)/.exec(document.cookie)?.[1]);
  const first = await uid();
  await visitor.clearCookies({ name: "_ym_uid" });
  await page.waitForFunction(() => document.cookie.includes("_ym_uid"));
  expect(await uid()).toBe(first);
  await page.evaluate(() => (window as unknown as { ym(...args: unknown[]): void }).ym(12345678, "destruct"));
  expect(await page.evaluate(() => "yaCounter12345678" in window)).toBe(false);
  await visitor.close();
});
