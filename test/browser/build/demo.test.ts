/** The demo as a person opens it: a built site, receipts of a notice that the server knows, and the region's cookie as a preference. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDemo, type Demo } from "../../../demo/run.mjs";
import { createServer } from "../../../src/server/index.ts";
import { run } from "../../../src/cli/run.ts";
import { launchAlone } from "../chromium.ts";
import { button, type PageGlobals } from "../flow/scene.ts";

const data = mkdtempSync(join(tmpdir(), "soglasie-demo-"));
let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await runDemo({ port: 0, "receipts-port": 0, "vendors-port": 0, data }, (options) => createServer(options as unknown as Parameters<typeof createServer>[0]), run);
  browser = await launchAlone([]);
});
afterAll(async () => {
  await browser.close();
  await demo.stop();
  rmSync(data, { recursive: true, force: true });
});

/** A new visitor on a page of the clinic. */
async function visit(path: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "ru-RU" })).newPage();
  await page.goto(demo.site + path);
  return page;
}

/** Flags under which the server keeps the page's last receipt, once it is acknowledged. */
async function flags(page: Page): Promise<string[]> {
  const last = () => page.evaluate(async () => (await (window as unknown as PageGlobals).Soglasie.receipts()).at(-1));
  await expect.poll(async () => (await last())?.ack?.id).toBeTruthy();
  const { receipt, secret } = (await last())!;
  const answer = await fetch(`${demo.endpoint}/${receipt.id}`, { headers: { authorization: `Bearer ${secret}` } });
  return ((await answer.json()) as { flags: string[] }).flags;
}

test.each(["/", "/vrachi/", "/own/"])("a receipt of %s is about a notice that the server knows and the operator signed", async (path) => {
  const page = await visit(path);
  expect(await page.content()).not.toContain("soglasieConfig");
  await button(page, "Принять все").first().click();
  expect(await flags(page)).toEqual([]);
});

test("the region's cookie waits for its grant and is a preference in the panel", async () => {
  const page = await visit("/policy/");
  const region = async (): Promise<string[]> => (await page.context().cookies()).filter(({ name }) => name === "region").map(({ value }) => value);
  await page.getByLabel("Регион").selectOption("lesnoy");
  expect(await region()).toEqual([]);
  expect(await page.locator("[data-region-text]").textContent()).toContain("Лесной");
  await button(page, "Принять все").first().click();
  await expect.poll(region).toEqual(["lesnoy"]);
  await page.locator("#panel").scrollIntoViewIfNeeded();
  await page.locator("#p-cookies tr", { hasText: "region" }).filter({ hasText: "удобство" }).filter({ hasText: "так решил сайт, clinic-region" }).waitFor();
});

/** The panel's figures by their ids. */
async function figures(page: Page): Promise<Record<string, string>> {
  const ids = ["held", "running", "stopped", "dropped"];
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await page.locator(`#p-${id}`).innerText()] as const)));
}

test.each([
  ["/", { held: "6", running: "0", stopped: "0", dropped: "2" }],
  ["/vrachi/", { held: "6", running: "0", stopped: "0", dropped: "2" }],
])("the panel of %s counts tags, and what was dropped by itself", async (path, waiting) => {
  const page = await visit(path);
  await expect.poll(() => figures(page)).toEqual(waiting);
  await page.locator("[data-try=accept]").click();
  await expect.poll(() => figures(page)).toEqual({ ...waiting, held: "0", running: "6" });
  await page.locator("[data-try=withdraw]").click();
  await expect.poll(async () => (await figures(page))["running"]).toBe("0");
});

test("the panel shows the newest receipt and this page's requests, and forgets all of it", async () => {
  // What came before this page is not its own.
  await fetch(`${demo.vendors}/watch/1`);
  const before = demo.log.entries.length;
  const page = await visit("/vrachi/");
  await page.locator("[data-try=accept]").click();
  const own = async (): Promise<number> => Number(await page.locator("#p-requests").innerText());
  await expect.poll(own).toBeGreaterThan(3);
  expect(await own()).toBeLessThanOrEqual(demo.log.entries.length - before);
  await page.locator("#p-all", { hasText: "всего" }).waitFor();
  await page.locator("[data-try=withdraw]").click();
  await page.locator("#panel").scrollIntoViewIfNeeded();
  await page.locator("#p-receipt pre", { hasText: '"withdraw"' }).waitFor();
  await Promise.all([page.waitForEvent("load"), page.locator("[data-try=forget]").click()]);
  await page.locator("#panel").scrollIntoViewIfNeeded();
  await page.locator("#p-receipt", { hasText: "Расписки ещё нет" }).waitFor();
  expect(await page.evaluate(async () => (await (window as unknown as PageGlobals).Soglasie.receipts()).length)).toBe(0);
});
