/** The site's own version for people with low vision: everything we draw follows it, in both directions, while it is on screen. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { banner, button, openDialog, useStage } from "./stage.ts";

const stage = useStage();
const MAP = '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" data-soglasie="preferences" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>';

interface Look {
  readonly size: string;
  readonly text: string;
  readonly ground: string;
}

/** Looks of banner, dialog and placeholder. */
async function looks(page: Page): Promise<Look[]> {
  const look = (element: Element): Look => {
    const { fontSize, color, backgroundColor } = getComputedStyle(element);
    return { size: fontSize, text: color, ground: backgroundColor };
  };
  const ours = await page.locator("soglasie-ui section, soglasie-ui dialog").evaluateAll((all) => all.map((element) => {
    const { fontSize, color, backgroundColor } = getComputedStyle(element);
    return { size: fontSize, text: color, ground: backgroundColor };
  }));
  return [ours.at(0)!, ours.at(-1)!, await page.frameLocator("iframe").locator(".h").evaluate(look)];
}

/** How sites switch it. */
const SWITCHES: readonly (readonly [name: string, on: () => void, off: () => void])[] = [
  ["bvi.js", () => {
    document.body.classList.add("bvi-active");
    document.body.insertAdjacentHTML("beforeend", '<div class="bvi-body" data-bvi-theme="black"></div>');
  }, () => {
    document.body.classList.remove("bvi-active");
    document.querySelector(".bvi-body")!.remove();
  }],
  ["a class on the document", () => document.documentElement.classList.add("special-version"), () => document.documentElement.classList.remove("special-version")],
  ["a class on the body", () => document.body.classList.add("visually-impaired"), () => document.body.classList.remove("visually-impaired")],
  ["the page's own word", () => (document.documentElement.dataset["soglasieVision"] = "green"), () => delete document.documentElement.dataset["soglasieVision"]],
];

test.each(SWITCHES)("%s: on and off again", async (name, on, off) => {
  const page = await stage.open({ body: MAP });
  await openDialog(page);
  await page.frameLocator("iframe").locator(".h").waitFor();
  const usual = await looks(page);
  expect(usual.map(({ size }) => size)).toEqual(["16px", "16px", "16px"]);
  await page.evaluate(on);
  await expect.poll(async () => (await looks(page)).map(({ size }) => size)).toEqual(["24px", "24px", "24px"]);
  const text = name === "bvi.js" ? "rgb(255, 255, 255)" : name === "the page's own word" ? "rgb(169, 228, 77)" : "rgb(0, 0, 0)";
  expect((await looks(page)).map((one) => one.text)).toEqual([text, text, text]);
  await page.evaluate(off);
  await expect.poll(() => looks(page)).toEqual(usual);
});

test("by the cookie that the switch keeps, from the first paint", async () => {
  const page = await stage.open({ before: '<script nonce="n">document.cookie="bvi_panelActive=true"</script>' });
  await banner(page).waitFor();
  expect(await banner(page).evaluate((element) => getComputedStyle(element).fontSize)).toBe("24px");
});

test("the switch itself is essential: its cookie is written before any answer and outlives a refusal", async () => {
  const page = await stage.open({ head: '<script nonce="n">document.cookie="bvi_panelActive=true; path=/";localStorage.bvi="1"</script>' });
  await button(page, "Отклонить все").click();
  await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  await page.reload();
  expect(await page.evaluate(() => document.cookie)).toContain("bvi_panelActive=true");
  expect(await page.evaluate(() => localStorage.getItem("bvi"))).toBe("1");
});
