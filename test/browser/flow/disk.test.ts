/** A page opened from disk: the person who looks at it so is told why nothing is ever granted, in one sentence and without an error of ours. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { briefly } from "../world.ts";
import { button, useScene, type PageGlobals } from "./scene.ts";

const scene = useScene();
const GATE = pathToFileURL(join(import.meta.dirname, "../../../dist/soglasie.js")).href;

test("file://: said once, essential only, no other complaint", async () => {
  const folder = mkdtempSync(join(tmpdir(), "soglasie-disk-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = siteConfig({ endpoint: "/v1/receipts" });
  writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify(config)}</script><script src="${GATE}"></script><script>var s=document.createElement("script");s.src="https://mc.yandex.ru/metrika/tag.js";document.head.append(s)</script><title>t</title></head><body><h1>Клиника</h1></body></html>`);
  const said: string[] = [];
  scene.page.on("console", (message) => said.push(`${message.type()} ${message.text()}`));
  scene.page.on("pageerror", (error) => said.push(`thrown ${error.message}`));
  await scene.page.goto(pathToFileURL(join(folder, "index.html")).href);
  await expect.poll(() => said.filter((line) => line.includes("открыта с диска"))).toHaveLength(1);
  await button(scene.page, "Принять все").click();
  await expect.poll(() => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.decision !== null)).toBe(true);
  expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(false);
  // By then every file of ours that could complain has come.
  await expect.poll(() => scene.page.evaluate(async () => (await (window as unknown as PageGlobals).Soglasie.receipts()).length)).toBe(1);
  expect(said.filter((line) => !/открыта с диска|file-protocol/.test(line))).toEqual([]);
  expect(briefly(scene.world.log.entries)).toEqual([]);
});
