/** What a page with a grant loads, and a withdrawal without a connection: the gate's word counts at once, the rest follows when it can. */
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { call, open, requests, settled, traces, useScene, type PageGlobals } from "../flow/scene.ts";
import { CONFIG, hasStarted, METRIKA, page } from "./page.ts";

const scene = useScene();
const MANAGED = { ...CONFIG, vendors: [{ use: "yandex-metrika", id: "12345678" }] };
const MARKED = '<script type="text/plain" data-soglasie="analytics">window.marked = (window.marked || 0) + 1</script>';
const LINK = '<a href="#" data-soglasie-withdraw>Отозвать</a>';

/** Our files that were asked for, without the gate; sorted, as they may arrive over several connections. */
const files = (): string[] => scene.world.own.flatMap((line) => /soglasie\.([a-z-]+)\.js/.exec(line)?.[1] ?? []).sort();
const started = (on: Page, file: string): Promise<void> => hasStarted({ run: (body) => on.evaluate(`(async () => { ${body} })()`) }, file);
const allows = (on: Page): Promise<boolean> => on.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"));
const watched = () => scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");

/** A visitor who accepted on an earlier page, on this one in a fresh tab. */
async function comeBack(html: string): Promise<Page> {
  scene.world.page("/w/", html);
  await open(scene, "/w/");
  await call(scene.page, "accept");
  await watched();
  // Nothing of this page may still be asked for when the next one is looked at.
  await started(scene.page, "stop");
  await settled(scene.world);
  await scene.page.close();
  const tab = await scene.visitor.newPage();
  scene.world.log.clear();
  scene.world.own.length = 0;
  await open({ ...scene, page: tab }, "/w/");
  await watched();
  return tab;
}

test("a returning visitor's managed counter and marked tag need one file, and the one for a withdrawal comes at idle", async () => {
  const tab = await comeBack(page({ config: MANAGED, body: MARKED + LINK }));
  await tab.waitForFunction(() => (window as { marked?: number }).marked);
  await expect.poll(files).toEqual(["stop", "tags"]);
  const [tags, stop] = await tab.evaluate(() => ["tags", "stop"].map((name) => performance.getEntriesByType("resource").find((entry) => entry.name.includes(`soglasie.${name}.js`))!.startTime));
  expect(stop).toBeGreaterThan(await tab.evaluate(() => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventStart));
  expect(tags).toBeLessThan(stop!);
  expect(await tab.evaluate(() => (window as { marked?: number }).marked)).toBe(1);
});

test("a pasted tag that the config does not name waits for that file too: replay off, clean addresses", async () => {
  await comeBack(page({ config: { ...CONFIG, vendors: [] }, head: METRIKA, body: LINK }));
  await expect.poll(files).toEqual(["stop", "tags"]);
});

test("who refused needs no file but the gate", async () => {
  scene.world.page("/w/", page({ config: CONFIG, head: METRIKA, body: LINK }));
  await open(scene, "/w/");
  await call(scene.page, "reject");
  await scene.page.close();
  const tab = await scene.visitor.newPage();
  await settled(scene.world);
  scene.world.own.length = 0;
  scene.world.log.clear();
  await open({ ...scene, page: tab }, "/w/");
  await settled(scene.world);
  expect([files(), requests(scene.world)]).toEqual([[], []]);
});

test("without a connection a withdrawal holds at once, outlives the page and is carried out later", async () => {
  const tab = await comeBack(page({ config: MANAGED, body: LINK }));
  await started(tab, "stop");
  await tab.route(/soglasie\.(\w+\.)?sdk\.js/, (route) => route.abort());
  await scene.visitor.setOffline(true);
  await tab.getByText("Отозвать").click();
  expect(await allows(tab)).toBe(false);
  await tab.waitForFunction(() => !document.cookie.includes("soglasie="));
  expect(await tab.evaluate(async () => {
    document.cookie = "_ym_late=1; Path=/";
    localStorage.setItem("_ym_late", "1");
    // A request that went out would fail without a connection; a held one is answered.
    return [document.cookie.includes("_ym_late"), localStorage.getItem("_ym_late"), (await fetch("https://mc.yandex.ru/watch/12345678?late")).status];
  })).toEqual([false, null, 204]);
  await tab.unroute(/soglasie\.(\w+\.)?sdk\.js/);
  scene.world.log.clear();
  await scene.visitor.setOffline(false);
  await tab.waitForFunction(() => document.cookie.includes("soglasie=") && (window as { disableYaCounter12345678?: boolean }).disableYaCounter12345678);
  expect(await allows(tab)).toBe(false);
  expect(await traces(tab)).toEqual([]);
  expect(requests(scene.world)).toEqual([]);
});

test("a stop file that does not come is asked for again, and said", async () => {
  scene.world.page("/w/", page({ config: CONFIG, head: METRIKA }));
  await scene.page.route(/soglasie\.(\w+\.)?stop\.js/, (route) => route.abort());
  const said: string[] = [];
  scene.page.on("console", (message) => said.push(message.text()));
  await open(scene, "/w/");
  await call(scene.page, "accept");
  await watched();
  await call(scene.page, "withdraw");
  await expect.poll(() => said.join("\n")).toContain("chunk-failed stop");
  expect(await allows(scene.page)).toBe(false);
  expect(await traces(scene.page)).toEqual([]);
  await scene.page.unroute(/soglasie\.(\w+\.)?stop\.js/);
  await scene.page.waitForFunction(() => (window as { disableYaCounter12345678?: boolean }).disableYaCounter12345678, null, { timeout: 30_000 });
});
