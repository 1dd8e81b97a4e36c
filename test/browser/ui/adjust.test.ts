/** What a reader may change or do differently, and lose nothing: spacing, the low-vision version's own sizes, a press that is taken back, a switch that is only tried. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { SoglasieApi } from "../../../src/contract.ts";
import { banner, button, dialog, openDialog, PHONE, useStage } from "./stage.ts";

const stage = useStage();
const root = "soglasie-ui";

/** Texts that can be seen or scrolled to, in reading order. */
const said = (page: Page, where: string): Promise<string[]> =>
  page.locator(`${root} ${where}`).evaluate((box) => [...box.querySelectorAll("h2, h3, p, label, button, summary, a")].filter((one) => one.getClientRects().length > 0).map((one) => one.textContent || one.getAttribute("aria-label") || ""));

/** Controls whose text does not fit into them, and rows that run out sideways. */
const cut = (page: Page): Promise<string[]> =>
  page.locator(`${root} button, ${root} label, ${root} summary, ${root} [part=text], ${root} dialog > div`).evaluateAll((all) => all.filter((one) => one.getClientRects()[0] && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 80)));

/** Buttons that are not whole in the window. */
const outOfView = (page: Page, where: string): Promise<string[]> =>
  page.locator(`${root} ${where}`).evaluateAll((all) => all.filter((one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    return top < 0 || left < 0 || bottom > innerHeight + 1 || right > innerWidth + 1;
  }).map((one) => one.textContent ?? ""));

test.each([["desktop", { width: 1280, height: 800 }], ["phone", PHONE]])("the spacing of WCAG 1.4.12 cuts nothing off: %s", async (_, viewport) => {
  const page = await stage.open({ context: { viewport } });
  await banner(page).waitFor();
  const usual = await said(page, "[part=banner]");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    const { shadowRoot } = document.querySelector("soglasie-ui")!;
    shadowRoot!.adoptedStyleSheets = [...shadowRoot!.adoptedStyleSheets, sheet];
  });
  await expect.poll(async () => [await said(page, "[part=banner]"), await cut(page), await outOfView(page, "section button")]).toEqual([usual, [], []]);
  await openDialog(page);
  await expect.poll(async () => [await cut(page), await outOfView(page, "footer button")]).toEqual([[], []]);
});

/** What bvi.js does to the page when its panel is used. */
const bvi = ([size, letters, lines]: readonly [number, string, string]): void => {
  document.body.classList.add("bvi-active");
  const body = document.querySelector(".bvi-body") ?? document.body.appendChild(Object.assign(document.createElement("div"), { className: "bvi-body" }));
  for (const [name, value] of Object.entries({ theme: "black", fontsize: String(size), letterspacing: letters, lineheight: lines, fontfamily: "times" })) body.setAttribute(`data-bvi-${name}`, value);
};

test("the low-vision version's own size, spacing and font reach banner, dialog and placeholder, and hide nothing", async () => {
  const page = await stage.open({ body: '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" data-soglasie="preferences" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>' });
  await banner(page).waitFor();
  const held = page.frameLocator("iframe").locator(".h");
  await held.waitFor();
  const map = await held.innerText();
  const usual = [await said(page, "[part=banner]")];
  await openDialog(page);
  usual.push(await said(page, "dialog"));
  await page.evaluate(bvi, [39, "big", "average"] as const);
  const look = (element: Element): string[] => {
    const { fontSize, letterSpacing, lineHeight, fontFamily } = getComputedStyle(element);
    return [fontSize, letterSpacing, lineHeight, fontFamily];
  };
  const largest = ["39px", "7.8px", "68.25px", '"Times New Roman", serif'];
  await expect.poll(() => page.locator(`${root} dialog label`).first().evaluate(look)).toContain(largest[3]);
  for (const one of [page.locator(`${root} dialog section > p`), page.locator(`${root} section .x > p`), held.locator("p")]) await expect.poll(() => one.first().evaluate(look)).toEqual(largest);
  expect([await said(page, "[part=banner]"), await said(page, "dialog")]).toEqual(usual);
  // Every word is still there; where all of it no longer fits, the answers come before the explanation.
  const words = (text: string): string[] => text.split(/\s+/).sort();
  expect(words(await held.innerText())).toEqual(words(map));
  expect(await cut(page)).toEqual([]);
});

test("a press that is taken back, letters typed, and a switch that is only tried decide nothing", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  const nothing = async (): Promise<void> => {
    expect(await page.evaluate(() => [document.cookie, (window as unknown as { Soglasie: SoglasieApi }).Soglasie.allows("analytics")])).toEqual(["", false]);
    expect(await page.locator(`${root} [part=banner]`).isVisible()).toBe(true);
  };
  const { x, y, width, height } = (await button(page, "Принять все").boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, 20);
  await page.mouse.up();
  await nothing();
  for (const key of ["a", "y", "n", "Escape"]) await page.keyboard.press(key);
  await nothing();
  await openDialog(page);
  await page.getByRole("switch", { name: "Статистика" }).press("Space");
  await page.getByRole("switch", { name: "Статистика" }).focus();
  await nothing();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  await nothing();
});

test("names begin with what is seen, links are underlined, nothing is told by colour, picture, hovering or motion alone", async () => {
  const page = await stage.open();
  await openDialog(page);
  await page.locator(`${root} [part=device]`).evaluate((part) => ((part as HTMLDetailsElement).open = true));
  await page.locator(`${root} [part=device] p.m`).last().waitFor();
  const found = await page.evaluate(() => {
    const all = [...document.querySelector("soglasie-ui")!.shadowRoot!.querySelectorAll("*")];
    return {
      unlike: all.filter((one) => one.getAttribute("aria-label") && one.textContent && !one.getAttribute("aria-label")!.startsWith(one.textContent)).map((one) => one.outerHTML),
      plain: all.filter((one) => one.localName === "a" && !getComputedStyle(one).textDecorationLine.includes("underline")).map((one) => one.outerHTML),
      pictures: all.filter((one) => /^(img|video|audio|canvas)$/.test(one.localName) || (one.localName === "svg" && one.getAttribute("aria-hidden") !== "true") || one.hasAttribute("title")).map((one) => one.outerHTML),
      moving: all.flatMap((one) => one.getAnimations()).length,
    };
  });
  expect(found).toEqual({ unlike: [], plain: [], pictures: [], moving: 0 });
  const knob = (name: string) => page.getByRole("switch", { name }).evaluate((element) => parseFloat(getComputedStyle(element, "::before").marginLeft));
  // On and off differ by the knob's place, not by colour alone.
  expect(await knob("Необходимые")).toBeGreaterThan((await knob("Статистика")) + 15);
});
