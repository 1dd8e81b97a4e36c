/** A decision reaches other running tabs within a second, and a page that comes back from the browser's memory. */
import { expect, test } from "vitest";
import { program } from "../chromium-program.ts";
import { CLINIC } from "../world.ts";
import { button, call, open, requests, traces, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

test("accepting in one tab releases the tags of the other within a second", async () => {
  await open(scene, "/");
  const other = await scene.visitor.newPage();
  await open({ ...scene, page: other }, "/policy/");
  await call(other, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678" && entry.query["page-url"] === `${CLINIC}/`, 1000);
  expect(await button(scene.page, "Принять все").count()).toBe(0);
});

test("refusing in one tab stops the counters of the other within a second", async () => {
  await open(scene, "/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/webvisor/12345678");
  const other = await scene.visitor.newPage();
  await open({ ...scene, page: other }, "/policy/");
  await call(other, "withdraw");
  await scene.page.waitForFunction(() => !(window as unknown as PageGlobals).Soglasie.allows("analytics"), null, { timeout: 1000 });
  const before = requests(scene.world).length;
  await scene.page.waitForTimeout(2000);
  expect(requests(scene.world).slice(before)).toEqual([]);
  expect(await traces(scene.page)).toEqual([]);
});

if (program.whole)
  test("a page from the back-forward cache narrows before anything runs", async () => {
    await scene.page.addInitScript(() => addEventListener("pageshow", (event) => ((window as unknown as { kept: boolean }).kept = event.persisted)));
    await open(scene, "/zapis/");
    await call(scene.page, "accept");
    await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
    // A keepalive request under way keeps Chromium from caching the page: the receipt's answer comes first.
    await scene.page.waitForFunction(() => /soglasie=[^;]*\.\w(;|$)/.test(document.cookie));
    await open(scene, "/policy/");
    await call(scene.page, "withdraw");
    await scene.page.waitForFunction(() => !document.cookie.includes("_ym_uid"));
    scene.world.log.clear();
    await scene.page.goBack({ waitUntil: "commit" });
    await scene.page.waitForFunction(() => "kept" in window);
    const reasons = await scene.page.evaluate(() => JSON.stringify((performance.getEntriesByType("navigation")[0] as unknown as { notRestoredReasons?: unknown }).notRestoredReasons));
    expect(await scene.page.evaluate(() => (window as unknown as { kept: boolean }).kept), reasons).toBe(true);
    expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(false);
    await scene.page.waitForTimeout(1500);
    expect(requests(scene.world)).toEqual([]);
    expect(await traces(scene.page)).toEqual([]);
  });
