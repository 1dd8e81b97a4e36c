/** "What is kept on this device": everything that script can see, with its owner, purpose and end, and each of it deletable. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { CLINIC } from "../world.ts";
import { pageText } from "./page-text.ts";
import { button, dialog, useStage } from "./stage.ts";

const stage = useStage();
const WIDTHS = [360, 768, 1280];
const pictures = process.env.SOGLASIE_PICTURES;

/** A page below a path, where all kinds of things have been kept, with everything granted. */
async function filled(languages: readonly string[] = ["ru"], vendors: readonly object[] = [{ use: "yandex-metrika", id: "12345678", direct: true }, { use: "google-analytics-4" }]): Promise<Page> {
  const page = await stage.open({ config: { vendors, languages } });
  stage.world.page("/deep/page", pageText({ config: { vendors, languages } }).replace('lang="ru"', `lang="${languages[0]!}"`));
  await page.evaluate(() => (window as unknown as { Soglasie: { accept(): Promise<unknown> } }).Soglasie.accept());
  await page.goto(CLINIC + "/deep/page");
  await page.context().addCookies([{ name: "server_only", value: "1", domain: "www.clinic.example", path: "/", httpOnly: true }]);
  await page.evaluate(async () => {
    document.cookie = "_ym_d=1; Domain=clinic.example; Path=/; Max-Age=31536000";
    document.cookie = "BITRIX_SM_CITY=spb; Path=/deep; Max-Age=86400";
    document.cookie = "PHPSESSID=abcdef0123456789; Path=/";
    document.cookie = "qzx=1; Path=/deep/page";
    localStorage.setItem("_ym_retryReqs", "{}");
    sessionStorage.setItem("qzx-tab", "1");
    await new Promise((resolve) => (indexedDB.open("clinic-base").onsuccess = ({ target }) => ((target as IDBOpenDBRequest).result.close(), resolve(0))));
    await caches.open("clinic-files");
  });
  return page;
}

async function openList(page: Page, open = "Настройки cookie", list = "Что сохранено на этом устройстве"): Promise<void> {
  await page.getByRole("link", { name: open }).click();
  await page.getByText(list, { exact: true }).click();
  await page.locator("soglasie-ui .k li").first().waitFor();
}

/** One text a row. */
const rows = (page: Page): Promise<string[]> => page.locator("soglasie-ui .k li > span").allTextContents().then((all) => all.map((text) => text.replace(/\s+/g, " ").trim()));
const rowOf = async (page: Page, name: string): Promise<string | undefined> => (await rows(page)).find((row) => row.startsWith(`${name} (`));

test("lists all of it, with owner, category, purpose and the end that the browser knows", async () => {
  const page = await filled();
  await openList(page);
  const year = new Date(Date.now() + 31536000000).getFullYear();
  await expect.poll(() => rowOf(page, "_ym_d")).toMatch(new RegExp(`^_ym_d \\(cookie, до \\d+ \\S+ ${year} г\\..*\\): Яндекс Метрика, статистика\\. Помнит время первого визита\\.$`));
  await expect.poll(() => rowOf(page, "BITRIX_SM_CITY")).toMatch(/^BITRIX_SM_CITY \(cookie, до .*\): 1С-Битрикс: Управление сайтом, удобство\. Помнит город или регион\.$/);
  await expect.poll(() => rowOf(page, "PHPSESSID")).toBe("PHPSESSID (cookie, до закрытия браузера): необходимые.");
  await expect.poll(() => rowOf(page, "qzx")).toBe("qzx (cookie, до закрытия браузера): назначение неизвестно");
  await expect.poll(() => rowOf(page, "_ym_retryReqs")).toMatch(/^_ym_retryReqs \(хранилище сайта, пока вы не удалите\): Яндекс Метрика, статистика\./);
  await expect.poll(() => rowOf(page, "qzx-tab")).toBe("qzx-tab (хранилище вкладки): назначение неизвестно");
  await expect.poll(() => rowOf(page, "clinic-base")).toBe("clinic-base (база данных сайта, пока вы не удалите): назначение неизвестно");
  await expect.poll(() => rowOf(page, "clinic-files")).toBe("clinic-files (кеш сайта, пока вы не удалите): назначение неизвестно");
  await expect.poll(() => rowOf(page, "soglasie")).toMatch(/^soglasie \(cookie, до .*\): Этот сайт\. Хранит ваш ответ\.$/);
  await expect.poll(() => rowOf(page, "server_only")).toBeUndefined();
  await page.getByText("Служебные cookie и cookie других сайтов страница не видит").waitFor();
});

test("each is deleted: on a parent domain, below a path, in every store", async () => {
  // No counter runs here that would set its own anew.
  const page = await filled(["ru"], [{ use: "yandex-metrika" }]);
  await openList(page);
  const names = ["_ym_d", "BITRIX_SM_CITY", "qzx", "_ym_retryReqs", "qzx-tab", "clinic-base", "clinic-files"];
  for (const name of names) {
    await button(page, `Удалить: ${name}`).click();
    await page.getByText(`Удалено: ${name}`, { exact: true }).waitFor();
    await expect.poll(() => rowOf(page, name)).toBeUndefined();
  }
  const left = await page.evaluate(async () => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys())].join(" "));
  for (const name of names) expect(left).not.toContain(name);
  expect((await page.context().cookies(CLINIC + "/deep/page")).map(({ name }) => name).filter((name) => names.includes(name))).toEqual([]);
  // The keyboard goes on where it was.
  expect(await page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.activeElement?.getAttribute("aria-label"))).toMatch(/^Удалить: /);
});

test("what stays is said to stay", async () => {
  const page = await filled();
  await page.evaluate(() => new Promise((resolve) => (indexedDB.open("clinic-base").onsuccess = resolve)));
  await openList(page);
  await button(page, "Удалить: clinic-base").click();
  await page.getByText("Не удалось удалить clinic-base: это можно сделать в настройках браузера.").waitFor();
  await expect.poll(() => rowOf(page, "clinic-base")).toBeDefined();
});

test("without its cookie the answer is no longer in force", async () => {
  const page = await filled();
  const allowed = () => page.evaluate(() => (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows("analytics"));
  expect(await allowed()).toBe(true);
  await openList(page);
  await button(page, "Удалить: soglasie").click();
  await page.getByText("Удалено: soglasie", { exact: true }).waitFor();
  expect(await allowed()).toBe(false);
});

test("Metrika linked with Direct says so under its one switch, in Russian and in English", async () => {
  const page = await filled();
  await page.getByRole("link", { name: "Настройки cookie" }).click();
  await page.getByText(/^Кто получит данные: Яндекс Метрика/).click();
  await dialog(page).getByText("Статистика и оценка рекламы Яндекса.").waitFor();
  expect(await dialog(page).getByRole("switch", { name: "Яндекс Метрика" }).count()).toBe(1);
  if (pictures) await page.screenshot({ path: `${pictures}/direct-ru.png` });
  const english = await filled(["en"]);
  await english.getByRole("link", { name: "Cookie settings" }).click();
  await english.getByText(/Yandex Metri[ck]a/).first().click();
  await english.getByText("Statistics and measurement of Yandex advertising.").waitFor();
  if (pictures) await english.screenshot({ path: `${pictures}/direct-en.png` });
});

test("twin: Metrika by itself does not speak of advertising", async () => {
  const page = await filled(["ru"], [{ use: "yandex-metrika", id: "12345678" }]);
  await page.getByRole("link", { name: "Настройки cookie" }).click();
  await page.getByText(/^Кто получит данные: Яндекс Метрика/).click();
  await dialog(page).getByText(/Считает посетителей/).waitFor();
  expect(await dialog(page).getByText(/оценка рекламы/).count()).toBe(0);
});

test.each(WIDTHS)("fits into %i pixels", async (width) => {
  const page = await filled();
  await page.setViewportSize({ width, height: 800 });
  await openList(page);
  const overflow = await page.evaluate(() => {
    const box = document.querySelector("soglasie-ui")!.shadowRoot!.querySelector("dialog")!;
    const wide = [...box.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > box.getBoundingClientRect().right + 1);
    return { page: document.documentElement.scrollWidth - innerWidth, wide: wide.length };
  });
  expect(overflow).toEqual({ page: 0, wide: 0 });
  await page.locator("soglasie-ui .k").evaluate((list) => list.scrollIntoView());
  if (pictures) await page.screenshot({ path: `${pictures}/device-${width}.png` });
});
