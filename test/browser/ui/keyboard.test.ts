/** Everything by the keyboard, and the focus where it was. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { banner, button, dialog, openDialog, useStage } from "./stage.ts";

const stage = useStage();

/** Name of what has the focus, also inside our shadow root. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement!;
    const inner = active.shadowRoot?.activeElement ?? active;
    return inner.getAttribute("aria-label") ?? (inner as HTMLInputElement).labels?.[0]?.textContent ?? inner.textContent ?? "";
  });
}

test("the banner's controls come first, in reading order", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  const order = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press("Tab");
    order.push(await focused(page));
  }
  expect(order).toEqual(["Политика", "Текст согласия", "Принять все", "Отклонить все", "Настроить", "Врачи"]);
});

test("after an answer the focus is where it was", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  await page.locator("#first").focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press("Shift+Tab");
  await expect.poll(() => focused(page)).toBe("Отклонить все");
  await page.keyboard.press("Enter");
  await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  await expect.poll(() => focused(page)).toBe("Врачи");
});

test.each(["Отклонить все", "Сохранить выбор"])("after a look into the dialog, too: %s", async (answer) => {
  const page = await stage.open();
  await banner(page).waitFor();
  await page.locator("#first").focus();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => focused(page)).toBe("Настроить");
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  if (answer === "Отклонить все") {
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "hidden" });
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => focused(page)).toBe(answer);
    await page.keyboard.press("Enter");
  } else await button(page, answer).press("Enter");
  await page.getByRole("status").getByRole("paragraph").waitFor();
  await expect.poll(() => focused(page)).toBe("Врачи");
});

test("who has moved on in the moment before the dialog tells that it closed stays there", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  await page.locator("#first").focus();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => focused(page)).toBe("Настроить");
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await page.evaluate(() => {
    const shown = document.querySelector("soglasie-ui")!.shadowRoot!.querySelector("dialog")!;
    const closed = new Promise((resolve) => shown.addEventListener("close", resolve));
    shown.close();
    document.querySelector<HTMLElement>("#first")!.focus();
    return closed;
  });
  expect(await focused(page)).toBe("Врачи");
});

test("the focus is always seen", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  await page.keyboard.press("Tab");
  const outline = await page.evaluate(() => getComputedStyle(document.querySelector("soglasie-ui")!.shadowRoot!.activeElement!).outline);
  expect(outline).toMatch(/solid 3px/);
});

test("Esc closes the dialog without a decision and gives the focus back", async () => {
  const page = await stage.open();
  await openDialog(page);
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await expect.poll(() => focused(page)).toBe("Настроить");
  expect(await page.evaluate(() => document.cookie)).not.toContain("soglasie=");
  expect(await banner(page).isVisible()).toBe(true);
});

test("a switch follows the space bar, and the choice is kept", async () => {
  const page = await stage.open();
  await openDialog(page);
  const statistics = page.getByRole("switch", { name: "Статистика" });
  await statistics.focus();
  await page.keyboard.press("Space");
  await expect.poll(() => statistics.isChecked()).toBe(true);
  await button(page, "Сохранить выбор").press("Enter");
  await page.getByRole("status").getByText(/^Ответ сохранён/).waitFor();
  expect(await page.evaluate(() => ["preferences", "analytics"].map((name) => (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows(name)))).toEqual([false, true]);
});

test("Tab stays inside the open dialog", async () => {
  const page = await stage.open();
  await openDialog(page);
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement!.localName === "soglasie-ui")).toBe(true);
  }
});

test("the dialog opens from the page's own link and the focus returns to it", async () => {
  const page = await stage.open({ body: '<h1>Клиника</h1><a href="#c" data-soglasie-open id="link">Настройки cookie</a>' });
  await banner(page).waitFor();
  await page.locator("#link").focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await button(page, "Закрыть, ничего не меняя").click();
  await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toBe("link");
});
