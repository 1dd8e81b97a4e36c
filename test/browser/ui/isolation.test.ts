/** The page's own code and styles, however unkind, neither break the interface nor are broken by it. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { banner, button, dialog, openDialog, useStage } from "./stage.ts";

const stage = useStage();

/** Look of the banner, to hold an unkind page against a kind one. */
function look(page: Page) {
  return banner(page).evaluate((element) => {
    const { width, height, top } = element.getBoundingClientRect();
    const { display, color, backgroundColor, fontSize, opacity, position } = getComputedStyle(element);
    return { width, height, top, display, color, backgroundColor, fontSize, opacity, position };
  });
}

test.each([
  ["* { all: unset !important }"],
  ["div, section, dialog, soglasie-ui { display: none !important }"],
  ["html { font-size: 62.5% } * { font-family: cursive; letter-spacing: 3px; text-transform: uppercase }"],
  ["* { position: static !important; opacity: .3 !important; visibility: hidden !important; transform: scale(.5) !important }"],
  ["body { transform: rotate(5deg); filter: blur(3px); zoom: .5 } .m { z-index: 2147483647; position: fixed; inset: 0 }"],
  ["button { background: red !important; display: none !important } h2 { font-size: 99px }"],
])("looks the same under %s", async (css) => {
  const kind = await stage.open();
  await banner(kind).waitFor();
  const expected = await look(kind);
  const page = await stage.open({ head: `<style>${css}</style>`, body: '<div class="m"></div><h1>Клиника</h1>' });
  await banner(page).waitFor();
  expect(await look(page)).toEqual(expected);
  await button(page, "Отклонить все").click();
  await banner(page).waitFor({ state: "detached" });
});

const WATCH = '<script nonce="n">window.broken=[];document.addEventListener("securitypolicyviolation",e=>broken.push(e.violatedDirective+" "+e.blockedURI+" "+e.sample))</script>';
const broken = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { broken: string[] }).broken);
const STRICT = "default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self'; img-src 'self'; frame-src *; base-uri 'none'; require-trusted-types-for 'script'; trusted-types soglasie";

describe("a strict content security policy", () => {
  test("is never broken: banner, dialog, its details, messages, placeholders", async () => {
    const page = await stage.open({ policy: STRICT, head: WATCH, body: '<h1>Клиника</h1><a href="#c" data-soglasie-open>Настройки cookie</a><iframe title="Карта" width="500" height="300" src="https://yandex.ru/map-widget/v1/?um=1"></iframe><script nonce="n">1</script>' });
    await openDialog(page);
    await dialog(page).locator("details").evaluateAll((parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
    await dialog(page).getByText("Показывает карту.").waitFor();
    await button(page, "Отклонить все").last().click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
    await page.frameLocator("iframe").getByRole("button", { name: "Показать карту" }).waitFor();
    const padding = await page.frameLocator("iframe").locator(".h").evaluate((element) => getComputedStyle(element).paddingLeft);
    expect(padding).not.toBe("0px");
    expect(await broken(page)).toEqual([]);
  });

  test("the twin: a break would be seen", async () => {
    const page = await stage.open({ policy: STRICT, head: WATCH });
    await banner(page).waitFor();
    await page.evaluate(() => document.body.append(Object.assign(document.createElement("style"), { textContent: "x{}" })));
    await expect.poll(() => broken(page)).not.toEqual([]);
  });
});

describe("page swaps", () => {
  test.each<[string, () => void]>([
    ["Turbo puts in another body", () => document.documentElement.replaceChild(document.createElement("body"), document.body)],
    ["a framework rewrites the body", () => (document.body.innerHTML = "<main>Новая страница</main>")],
    ["a framework clears the document element", () => document.documentElement.replaceChildren(document.head, document.createElement("body"))],
    ["a router replaces the head", () => document.head.replaceWith(document.createElement("head"))],
  ])("%s: one banner, and it works", async (_, swap) => {
    const page = await stage.open();
    await banner(page).waitFor();
    await page.evaluate(swap);
    await banner(page).waitFor();
    expect(await page.locator("soglasie-ui").count()).toBe(1);
    await button(page, "Отклонить все").click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  });
});

test("theme and parts reach inside, nothing else does", async () => {
  const page = await stage.open({ config: { theme: { accent: "rgb(10, 90, 60)" } }, head: "<style>soglasie-ui::part(title) { color: rgb(1, 2, 3) } h2 { color: red }</style>" });
  await banner(page).waitFor();
  expect(await button(page, "Принять все").evaluate((element) => getComputedStyle(element).backgroundColor)).toBe("rgb(10, 90, 60)");
  expect(await page.getByRole("heading", { name: "Можно собирать статистику?" }).evaluate((element) => getComputedStyle(element).color)).toBe("rgb(1, 2, 3)");
});

test("a filter that hides us: no consent, and the page works", async () => {
  const page = await stage.open();
  await banner(page).waitFor();
  stage.world.overrides.set("/soglasie/soglasie.banner.js", { status: 404, body: "" });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("link", { name: "Врачи" }).click();
  expect(await other.evaluate(() => (window as unknown as { Soglasie: { allows(name: string): boolean } }).Soglasie.allows("analytics"))).toBe(false);
});
