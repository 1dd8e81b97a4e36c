/**
 * A decision reaches other running tabs within a second, and a page that comes back from the browser's memory. The second is what we may take once the
 * browser has told the tab that storage has changed: how long the browser takes for that is its own affair, and the machine's.
 */
import { expect, test } from "vitest";
import { program } from "../chromium-program.ts";
import { CLINIC, madeAfter } from "../world.ts";
import { button, call, open, requests, settled, traces, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

interface Noting extends PageGlobals {
  heard: { told?: number; changed?: number };
}

/** Notes when the page is told of the change, and when it has taken it over; the wait ends with the latter. */
async function noted(act: () => Promise<unknown>): Promise<number> {
  await scene.page.evaluate(() => {
    const heard: Noting["heard"] = ((window as unknown as Noting).heard = {});
    addEventListener("storage", ({ key }) => /soglasie/.test(key ?? "") && (heard.told ??= performance.now()), true);
    document.addEventListener("soglasie:change", () => (heard.changed ??= performance.now()));
  });
  await act();
  await scene.page.waitForFunction(() => (window as unknown as Noting).heard.changed);
  const { told, changed } = await scene.page.evaluate(() => (window as unknown as Noting).heard);
  // Read before it was told: nothing was left to do then.
  return told === undefined ? 0 : changed! - told;
}

test("accepting in one tab releases the tags of the other within a second", async () => {
  await open(scene, "/");
  const other = await scene.visitor.newPage();
  await open({ ...scene, page: other }, "/policy/");
  expect(await noted(() => call(other, "accept"))).toBeLessThan(1000);
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678" && entry.query["page-url"] === `${CLINIC}/`);
  await expect.poll(() => button(scene.page, "Принять все").count()).toBe(0);
});

test("refusing in one tab stops the counters of the other within a second", async () => {
  await open(scene, "/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor((entry) => entry.path === "/webvisor/12345678");
  const other = await scene.visitor.newPage();
  await open({ ...scene, page: other }, "/policy/");
  const before = scene.world.log.entries.length;
  expect(await noted(() => call(other, "withdraw"))).toBeLessThan(1000);
  const moment = await scene.page.evaluate(() => [Date.now(), (window as unknown as PageGlobals).Soglasie.allows("analytics")]);
  expect(moment[1]).toBe(false);
  await scene.page.waitForTimeout(2000);
  expect(madeAfter(scene.world.log.entries.slice(before), Number(moment[0])).map(({ path, query }) => path + query["at"])).toEqual([]);
  expect(await traces(scene.page)).toEqual([]);
});

test("one answer is told once in each tab: that its receipt has been taken is no second one", async () => {
  await open(scene, "/");
  const other = await scene.visitor.newPage();
  await open({ ...scene, page: other }, "/policy/");
  const tabs = [scene.page, other];
  for (const tab of tabs) await tab.evaluate(() => document.addEventListener("soglasie:change", ({ detail }) => ((window as unknown as { told: unknown[] }).told ??= []).push(detail.decision)));
  await call(other, "accept");
  const state = (tab: typeof other): Promise<[number, boolean]> =>
    tab.evaluate(() => {
      // As a return to the tab would.
      dispatchEvent(new Event("focus"));
      return [(window as unknown as { told: unknown[] }).told?.length ?? 0, /soglasie=[^;]*\.\w(;|$)/.test(document.cookie)];
    });
  for (const tab of tabs) await expect.poll(() => state(tab)).toEqual([1, true]);
  await settled(scene.world);
  for (const tab of tabs) expect(await state(tab)).toEqual([1, true]);
  expect(await other.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.decision!.unsent)).toBe(false);
  await call(other, "withdraw");
  for (const tab of tabs) await expect.poll(async () => (await state(tab))[0]).toBe(2);
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
    await settled(scene.world);
    scene.world.log.clear();
    await scene.page.goBack({ waitUntil: "commit" });
    await scene.page.waitForFunction(() => (window as unknown as { kept?: boolean }).kept, null, { timeout: 10_000 }).catch(() => undefined);
    const reasons = await scene.page.evaluate(() => JSON.stringify((performance.getEntriesByType("navigation")[0] as unknown as { notRestoredReasons?: unknown }).notRestoredReasons));
    expect(await scene.page.evaluate(() => (window as unknown as { kept: boolean }).kept), reasons).toBe(true);
    expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(false);
    await scene.page.waitForTimeout(1500);
    expect(requests(scene.world)).toEqual([]);
    expect(await traces(scene.page)).toEqual([]);
  });
