/** After an answer: refused, accepted, withdrawn, and the visitor who comes back. */
import { expect, test } from "vitest";
import { CLINIC, madeAfter } from "../world.ts";
import { button, call, leaks, open, requests, traces, useScene, type PageGlobals, settled } from "./scene.ts";

const scene = useScene();

/** How often a line stands in the log. */
const count = (line: string): number => requests(scene.world, true).filter((each) => each === line).length;

const LOADERS = ["GET mc.yandex.ru/metrika/tag.js", "GET www.googletagmanager.com/gtm.js", "GET vk.com/js/api/openapi.js", "GET top-fwz1.mail.ru/js/code.js", "GET st.top100.ru/top100/top100.js"];
const HITS = ["GET mc.yandex.ru/watch/12345678", "POST region1.google-analytics.com/g/collect", "GET vk.com/rtrg", "GET top-fwz1.mail.ru/counter", "GET counter.yadro.ru/hit", "GET kraken.rambler.ru/cnt/"];

async function everythingRan(): Promise<void> {
  for (const line of HITS) await scene.world.log.waitFor((entry) => `${entry.method} ${entry.host}${entry.path}` === line);
  await settled(scene.world);
}

test("refusing keeps everything held, on this page and the next, and asks no more", async () => {
  await open(scene, "/");
  await button(scene.page, "Отклонить все").click();
  await scene.page.waitForFunction(() => document.cookie.includes("soglasie=1."));
  await settled(scene.world);
  expect(await leaks(scene)).toEqual([]);
  await open(scene, "/vrachi/");
  await open(scene, "/");
  expect(await button(scene.page, "Отклонить все").count()).toBe(0);
  expect(await leaks(scene)).toEqual([]);
});

test("accepting releases each tag once, with the calls that waited delivered once and in order", async () => {
  await open(scene, "/");
  await scene.page.evaluate(() => {
    const page = window as unknown as PageGlobals;
    page.ym(12345678, "reachGoal", "first");
    page.ym(12345678, "reachGoal", "second");
    page.gtag("event", "early_event");
  });
  // In the order in which the page asked: over several connections they may arrive in another.
  const asked: string[] = [];
  scene.page.on("request", (request) => void (/\/watch\/12345678/.test(request.url()) && asked.push(new URL(request.url()).searchParams.get("page-url")!)));
  await button(scene.page, "Принять все").click();
  await everythingRan();
  for (const line of LOADERS) expect(count(line), line).toBe(1);
  // The preload scanner asked for gtag.js before the answer; the release asks again, and these stand-ins forbid caching.
  expect(count("GET www.googletagmanager.com/gtag/js")).toBeLessThanOrEqual(2);
  const pages = () => scene.world.log.entries.filter((entry) => entry.path === "/watch/12345678").map((entry) => entry.query["page-url"]);
  await expect.poll(() => asked).toEqual([`${CLINIC}/`, "goal://www.clinic.example/first", "goal://www.clinic.example/second"]);
  await expect.poll(() => pages().sort()).toEqual([...asked].sort());
  const events = () => scene.world.log.entries.filter((entry) => entry.path === "/g/collect").map((entry) => entry.query["en"]);
  await expect.poll(() => events().sort()).toEqual(["early_event", "page_view"]);
  for (const line of ["GET vk.com/rtrg", "GET top-fwz1.mail.ru/counter", "GET counter.yadro.ru/hit", "GET kraken.rambler.ru/cnt/"]) expect(count(line), line).toBe(1);
  await expect.poll(() => traces(scene.page)).toEqual(expect.arrayContaining(["_ym_uid", "_ga", "tmr_lvid", "top100_id"]));
});

test("marked and managed tags start once after a grant", async () => {
  await open(scene, "/vrachi/");
  await button(scene.page, "Принять все").click();
  for (const line of ["GET mc.yandex.ru/watch/12345678", "POST region1.google-analytics.com/g/collect", "GET top-fwz1.mail.ru/counter", "GET counter.yadro.ru/hit", "GET yandex.ru/map-widget/v1/"])
    await scene.world.log.waitFor((entry) => `${entry.method} ${entry.host}${entry.path}` === line);
  await settled(scene.world);
  for (const line of ["GET mc.yandex.ru/metrika/tag.js", "GET mc.yandex.ru/watch/12345678", "GET www.googletagmanager.com/gtag/js", "POST region1.google-analytics.com/g/collect", "GET top-fwz1.mail.ru/js/code.js", "GET top-fwz1.mail.ru/counter", "GET counter.yadro.ru/hit", "GET yandex.ru/map-widget/v1/"])
    expect(count(line), line).toBe(1);
});

test("analytics alone: advertising stays held", async () => {
  await open(scene, "/");
  await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.save({ analytics: true }));
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await settled(scene.world);
  expect(requests(scene.world).filter((line) => /vk\.com|gtm\.js|yandex\.ru\/map/.test(line))).toEqual([]);
});

test("a vendor's own answer goes for its loader too: VK's pixel refused among granted advertising, and granted alone", async () => {
  await open(scene, "/");
  const save = (marketing: boolean, pixel: boolean) => scene.page.evaluate(([all, one]) => (window as unknown as PageGlobals).Soglasie.save({ marketing: all!, vendors: { "vk-pixel": one! } }), [marketing, pixel]);
  await save(true, false);
  await scene.world.log.waitFor((entry) => entry.path === "/gtm.js");
  await settled(scene.world);
  expect(requests(scene.world).filter((line) => line.includes("vk.com"))).toEqual([]);
  await save(false, true);
  await scene.world.log.waitFor((entry) => entry.host === "vk.com" && entry.path === "/rtrg");
  expect(count("GET vk.com/js/api/openapi.js")).toBe(1);
});

test("withdrawal in one click stops what runs and leaves no cookie and no key", async () => {
  await open(scene, "/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/webvisor/12345678");
  await everythingRan();
  await expect.poll(async () => (await traces(scene.page)).length).toBeGreaterThan(8);
  const before = scene.world.log.entries.length;
  await scene.page.locator("[data-soglasie-withdraw]").click();
  await scene.page.waitForFunction(() => !document.cookie.includes("_ym_uid"));
  const moment = await scene.page.evaluate(() => Date.now());
  // Two beats of the counters' timers: the absence of an event cannot be awaited.
  await scene.page.waitForTimeout(2000);
  expect(madeAfter(scene.world.log.entries.slice(before), moment).map(({ host, path }) => host + path)).toEqual([]);
  expect(await traces(scene.page)).toEqual([]);
  await scene.page.getByText("Согласие отозвано").waitFor();
});

test("who accepted and comes back sees no banner, and each tag runs once", async () => {
  await open(scene, "/");
  await call(scene.page, "accept");
  await everythingRan();
  // What the first page sends as it goes is not the second's.
  await scene.page.goto("about:blank");
  await settled(scene.world);
  scene.world.log.clear();
  await open(scene, "/");
  await everythingRan();
  expect(await button(scene.page, "Принять все").count()).toBe(0);
  for (const line of LOADERS) expect(count(line), line).toBe(1);
  for (const line of HITS) expect(count(line), line).toBe(1);
});

test("a zone silences everything whatever the decision", async () => {
  await open(scene, "/policy/");
  await call(scene.page, "accept");
  await open(scene, "/lk/");
  expect(requests(scene.world)).toEqual([]);
  expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.zone)).toBe("/lk/*");
});

test("another notice version asks again; the old refusal stays in force meanwhile", async () => {
  await open(scene, "/policy/");
  await call(scene.page, "reject");
  const [cookie] = (await scene.visitor.cookies(CLINIC)).filter((each) => each.name === "soglasie");
  await scene.visitor.addCookies([{ ...cookie!, value: cookie!.value.replace("2026-11", "2025-01") }]);
  await open(scene, "/");
  await button(scene.page, "Принять все").waitFor();
  expect(await leaks(scene)).toEqual([]);
});
