/** The preferences on a page that has shown no banner: a returning visitor's. */
import { expect, test } from "vitest";
import { siteConfig } from "../../../demo/config.mjs";
import { call, open, useScene } from "./scene.ts";

const scene = useScene();
const FILES = ["banner", "banner-preact", "dialog"];
const config = (more: object): string => `<!doctype html><html lang="ru"><head><meta charset="utf-8"><script>window.soglasieConfig=${JSON.stringify({ ...siteConfig({ endpoint: "/v1/receipts" }), ...more })}</script><script src="/soglasie/soglasie.js"></script><title>t</title></head><body><h1>Клиника</h1><a href="#" data-soglasie-open>Настройки</a></body></html>`;

/** A page of a visitor who has refused on an earlier one. */
async function comeBack(more: object = {}): Promise<void> {
  scene.world.page("/back/", config(more));
  await open(scene, "/back/");
  await call(scene.page, "reject");
  await scene.page.waitForFunction(() => /soglasie=[^;]*\.\w(;|$)/.test(document.cookie));
  await open(scene, "/back/");
  expect(await ours()).toEqual([]);
}

const ours = (): Promise<string[]> => scene.page.evaluate((files) => performance.getEntriesByType("resource").map(({ name }) => /soglasie\.([\w-]+)\.js/.exec(name)?.[1] ?? "").filter((name) => files.includes(name)), FILES);

test("its files are asked for side by side", async () => {
  await comeBack();
  scene.world.own.length = 0;
  const held: (() => void)[] = [];
  await scene.page.route(/soglasie\.(banner|banner-preact|dialog)\.js/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await scene.page.getByText("Настройки").click();
  // None is answered before all have been asked for.
  await expect.poll(() => held.length).toBe(FILES.length);
  held.forEach((answer) => answer());
  await scene.page.getByRole("dialog").waitFor();
});

test("it speaks the visitor's language there too", async () => {
  await comeBack({ languages: ["en"] });
  await scene.page.getByText("Настройки").click();
  await scene.page.getByRole("dialog").waitFor();
  expect(await scene.page.getByRole("dialog").innerText()).toMatch(/Analytics|Statistics/i);
});
