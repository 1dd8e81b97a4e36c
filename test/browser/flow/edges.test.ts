/** The edges of a page's place: a page opened from a file, and what stands in noscript. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { CLINIC } from "../world.ts";
import { button, executed, open, requests, settled, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();

const TAGS = `<script type="text/plain" data-soglasie="analytics">window.marked = 1</script>
<script>(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})(window,document,"script","https://mc.yandex.ru/metrika/tag.js","ym");ym(12345678,"init",{});</script>`;

/** A page on disk beside our files; gives its address. */
function onDisk(gate: string): { url: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-file-"));
  const dist = join(import.meta.dirname, "../../../dist");
  for (const file of readdirSync(dist)) if (/^soglasie\.([a-z-]+\.)?js$/.test(file)) cpSync(join(dist, file), join(folder, file));
  const config = { ...siteConfig({ endpoint: `${CLINIC}/v1/receipts` }), vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "google-analytics-4", id: "G-X" }] };
  const file = join(folder, "index.html");
  writeFileSync(file, `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify(config)}</script>${gate}${TAGS}<title>t</title></head><body><h1>Клиника</h1><p id="alive"></p><script>document.getElementById("alive").textContent="жива"</script></body></html>`);
  return { url: pathToFileURL(file).href, remove: () => rmSync(folder, { recursive: true }) };
}

test("a page opened from a file: nothing runs whatever the answer, it says why, and stays as it is", async () => {
  const { url, remove } = onDisk('<script src="soglasie.js"></script>');
  const said: string[] = [];
  let loads = 0;
  scene.page.on("console", (message) => said.push(message.text()));
  scene.page.on("pageerror", (error) => said.push("page error " + error.message));
  scene.page.on("load", () => loads++);
  await scene.page.goto(url);
  await button(scene.page, "Принять все").click();
  await expect.poll(() => said.join("\n")).toContain("file-protocol");
  await settled(scene.world);
  expect(said.join("\n")).not.toContain("page error");
  expect(requests(scene.world)).toEqual([]);
  expect(await executed(scene.page)).toEqual([]);
  expect(await scene.page.evaluate(() => [document.getElementById("alive")!.textContent, "marked" in window, (window as unknown as PageGlobals).Soglasie.allows("analytics"), localStorage.length, document.cookie])).toEqual(["жива", false, false, 0, ""]);
  expect(loads).toBe(1);
  // The decision lives for this page: nobody is asked twice on it.
  await expect.poll(() => button(scene.page, "Принять все").count()).toBe(0);
  remove();
});

test("twin: without the gate the file's tags run", async () => {
  const { url, remove } = onDisk("");
  await scene.page.goto(url);
  await scene.world.log.waitFor((entry) => entry.path === "/metrika/tag.js");
  remove();
});

const NOSCRIPT = '<noscript><div><img src="https://mc.yandex.ru/watch/12345678" alt=""></div></noscript>';
const withPixel = (): void => scene.world.page("/noscript/", `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify(siteConfig({ endpoint: "/v1/receipts" }))}</script><script src="/soglasie/soglasie.js"></script><title>t</title></head><body><h1>Клиника</h1>${NOSCRIPT}<a href="#" data-soglasie-open>Настройки</a></body></html>`);

test("a noscript pixel is never asked for where scripts run", async () => {
  withPixel();
  await open(scene, "/noscript/");
  // A page that moves the element about does not wake it either.
  await scene.page.evaluate(() => document.body.append(document.querySelector("noscript")!.cloneNode(true)));
  await settled(scene.world);
  expect(requests(scene.world)).toEqual([]);
});

test("twin: with scripts off it is, and no script can change that (README says so)", async () => {
  withPixel();
  const visitor = await scene.browser.newContext({ javaScriptEnabled: false, ignoreHTTPSErrors: true });
  const page = await visitor.newPage();
  await page.goto(`${CLINIC}/noscript/`);
  await scene.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  await visitor.close();
});
