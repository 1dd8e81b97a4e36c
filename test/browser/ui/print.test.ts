/** A page prints as if we were not there, whatever of ours is open: no banner, no dialog or its veil, no room left for them. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { banner, button, dialog, openDialog, useStage } from "./stage.ts";

const stage = useStage();
/** A sheet of paper holds this page, but not with the banner's height below it. */
const FULL = '<style>body { margin: 0 }</style><div style="height: 1000px; background: #eee"><h1>Памятка пациенту</h1><a href="#c" data-soglasie-open>Настройки cookie</a></div>';
const bottom = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.style.paddingBottom);

async function sheets(page: Page): Promise<number> {
  const file = await page.pdf({ format: "A4" });
  return file.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length;
}

/** What would be on the paper, as far as the window goes. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const picture = await page.screenshot();
  await page.emulateMedia({ media: null });
  return picture.toString("base64");
}

test("with the banner, the dialog or the message up", async () => {
  const page = await stage.open({ body: FULL });
  await banner(page).waitFor();
  // The page's end can be scrolled clear of the banner: without our care a second sheet would be printed.
  await expect.poll(() => bottom(page)).not.toBe("");
  const seen = { sheets: [await sheets(page)], paper: [await onPaper(page)] };
  const look = async (): Promise<void> => {
    seen.sheets.push(await sheets(page));
    seen.paper.push(await onPaper(page));
  };
  await openDialog(page);
  await look();
  // It is where it was when the paper is out, and so is the focus.
  await dialog(page).waitFor();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor({ state: "hidden" });
  await button(page, "Отклонить все").click();
  await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  await look();
  await button(page, "Закрыть").click();
  await look();
  expect(seen.sheets).toEqual([1, 1, 1, 1]);
  expect(new Set(seen.paper).size).toBe(1);
});

test("the room below the page is there again once the visitor goes on reading", async () => {
  const page = await stage.open({ body: FULL });
  await banner(page).waitFor();
  await expect.poll(() => bottom(page)).not.toBe("");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await bottom(page)).toBe("");
  await page.mouse.wheel(0, 100);
  await expect.poll(() => bottom(page)).not.toBe("");
});
