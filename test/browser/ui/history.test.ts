/** "My answers" in a real browser with a real receipt server: what was chosen, the acknowledgement's number, and both files to take away. */
import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SoglasieApi, StoredReceipt } from "../../../src/contract.ts";
import { banner, button, dialog, useStage } from "./stage.ts";

const stage = useStage();
const config = { receipts: { endpoint: "/v1/receipts" } };
const history = (page: Page) => dialog(page).locator("[part=history]");

/** Opens the part of the dialog that lists the answers. */
async function openHistory(page: Page): Promise<void> {
  await page.evaluate(() => void (window as unknown as { Soglasie: SoglasieApi }).Soglasie.open());
  await history(page).locator("summary").click();
}

async function taken(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [download] = (await Promise.all([page.waitForEvent("download"), button(page, name).click()])) as [Download, void];
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a grant: date, choice, version, number; the text and the JSON hold the same receipt", async () => {
  const page = await stage.open({ config });
  await button(page, "Принять все").click();
  await expect.poll(() => page.evaluate(async () => (await (window as unknown as { Soglasie: SoglasieApi }).Soglasie.receipts()).some(({ ack }) => ack))).toBe(true);
  await openHistory(page);
  await history(page).getByText("Разрешено: Удобство и Статистика").waitFor();
  await history(page).getByText(/редакция 2026-11/).waitFor();
  const json = await taken(page, "Скачать JSON");
  const { receipt, ack } = JSON.parse(json.text) as StoredReceipt;
  expect(json.file).toMatch(/^soglasie-\d{4}-\d\d-\d\d-[\da-f]{6}\.json$/);
  expect([receipt.action, ack!.id, receipt.choices.filter(({ g }) => !g)]).toEqual(["accept_all", receipt.id, []]);
  const text = await taken(page, "Скачать текстом");
  expect(text.file).toBe(json.file.replace("json", "txt"));
  expect(text.text).toContain(`Квитанция № ${receipt.id}, принята`);
  expect(text.text).toContain("Оператор: ООО «Клиника на Садовой»");
  await history(page).getByText(`Квитанция № ${receipt.id}, принята`).waitFor();
});

test("a first refusal leaves no receipt on the device once the server has it, and is told all the same", async () => {
  const page = await stage.open({ config });
  await button(page, "Отклонить все").click();
  await page.waitForFunction(() => {
    const { decision } = (window as unknown as { Soglasie: SoglasieApi }).Soglasie.state;
    return decision && !decision.unsent;
  });
  await openHistory(page);
  await history(page).getByText("Отклонено всё, кроме необходимого").waitFor();
  expect(await history(page).getByText("ответов пока нет").count()).toBe(0);
  await button(page, "Закрыть, ничего не меняя").click();
});

test("after fifty answers the withdrawal is the first thing in the part, each answer is a group named by its date, and the last can be reached", async () => {
  const page = await stage.open({ config });
  await banner(page).waitFor();
  await page.evaluate(async () => {
    const { save, receipts } = (window as unknown as { Soglasie: SoglasieApi }).Soglasie;
    for (let i = 0; i < 50; i++) {
      await save({ preferences: true, analytics: i % 2 === 0 });
      // A save settles before its receipt is written.
      while ((await receipts()).length <= i) await new Promise((done) => setTimeout(done, 5));
    }
  });
  await openHistory(page);
  const groups = history(page).getByRole("group");
  await expect.poll(() => groups.count()).toBe(50);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.activeElement!.textContent)).toBe("Отозвать согласие");
  const last = groups.last();
  expect(await last.getAttribute("aria-label")).toMatch(/^\d+ [а-я]+ \d{4} г\. в \d+:\d\d$/);
  await last.getByRole("button", { name: "Скачать JSON" }).focus();
  // What has the focus is in view: between the dialog's head and its answers.
  const { y, height } = (await last.getByRole("button", { name: "Скачать JSON" }).boundingBox())!;
  expect(y + height).toBeLessThanOrEqual((await dialog(page).getByRole("button", { name: "Принять все" }).boundingBox())!.y);
});

test("one company let in by its placeholder is named, and nothing else", async () => {
  const page = await stage.open({ config, body: '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>' });
  await page.frameLocator("iframe").getByRole("button", { name: "Всегда показывать карты Яндекса" }).click();
  await page.waitForFunction(() => (window as unknown as { Soglasie: SoglasieApi }).Soglasie.state.decision);
  await openHistory(page);
  await history(page).getByText("Разрешено: Яндекс Карты").first().waitFor();
});

/** Puts so many older answers beside the one that is kept, as a long outage leaves them; half of them withdrawals that the server has not taken. */
async function keepOlder(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await (window as unknown as { Soglasie: SoglasieApi }).Soglasie.receipts()).length)).toBe(1);
  await page.evaluate(async (many) => {
    const [one] = await (window as unknown as { Soglasie: SoglasieApi }).Soglasie.receipts();
    const base = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("soglasie-demo-clinic");
      opening.onsuccess = () => done(opening.result);
    });
    const name = base.objectStoreNames[0]!;
    const store = base.transaction(name, "readwrite").objectStore(name);
    for (let i = 1; i <= many; i++) {
      const at = Date.now() - i * 3_600_000;
      const id = `0${at.toString(16).padStart(11, "0")}-${i}`;
      store.put({ ...one!, key: id, n: -i, receipt: { ...one!.receipt, id, givenAt: new Date(at).toISOString(), action: i % 2 ? "withdraw" : "save" } }, id);
    }
    await new Promise((done) => (store.transaction.oncomplete = done));
    base.close();
  }, count);
}

test("of five hundred answers fifty are drawn at a time, the button for more reads on where they end, and a switch does not draw them anew", async () => {
  const page = await stage.open({ config });
  await button(page, "Принять все").click();
  await keepOlder(page, 500);
  await openHistory(page);
  const groups = history(page).getByRole("group");
  const more = history(page).getByRole("button", { name: "Показать ещё" });
  await expect.poll(() => groups.count()).toBe(50);
  await more.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => groups.count()).toBe(100);
  const focused = (): Promise<unknown> => page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.activeElement!.getAttribute("aria-label"));
  expect(await focused()).toBe(await groups.nth(50).getAttribute("aria-label"));
  for (let shown = 150; shown <= 501; shown += 50) {
    await more.click();
    await expect.poll(() => groups.count()).toBe(Math.min(shown, 501));
  }
  await more.click();
  await expect.poll(() => groups.count()).toBe(501);
  expect(await more.count()).toBe(0);
  const labels = await groups.evaluateAll((all) => all.map((one) => one.querySelector(".m")!.textContent));
  expect(new Set(labels).size).toBe(501);
  // The list is scrolled, not the dialog around it: its head and its answers stay.
  await groups.last().evaluate((one) => one.scrollIntoView());
  expect(await dialog(page).evaluate((element) => [element.scrollTop, element.scrollHeight - element.clientHeight])).toEqual([0, 0]);
  // What stands in the list is neither made nor changed anew when something else of the dialog is: all of it would be a second on a slow phone.
  const written = await page.evaluate(() => {
    const root = document.querySelector("soglasie-ui")!.shadowRoot!;
    let dates = 0;
    // Each answer's date is taken apart when it is drawn.
    window.Date = new Proxy(Date, { construct: (made, args: []) => (dates++, new made(...args)) });
    const one = root.querySelector<HTMLInputElement>("#s-analytics")!;
    one.click();
    return [one.checked, dates];
  });
  expect(written).toEqual([false, 0]);
  // The last one says aloud that it was copied, as the first does.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await groups.last().getByRole("button", { name: "Скопировать" }).click();
  await expect.poll(() => history(page).getByRole("status").textContent()).toBe("Скопировано");
});
