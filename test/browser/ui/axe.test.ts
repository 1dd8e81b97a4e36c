/** Zero violations of axe in every state, theme, width and language: each test walks one page through all its states. */
import type { Frame, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { faults } from "../axe.ts";
import { lowContrast } from "./contrast.ts";
import { DESKTOP, PHONE, useStage, type Made } from "./stage.ts";

const stage = useStage();

/** What axe finds inside `context`, and what is hard to read. */
async function violations(frame: Page | Frame, context = "soglasie-ui"): Promise<string[]> {
  const contrast = (await frame.evaluate(lowContrast)) as string[];
  return [...(await faults(frame, context)), ...contrast];
}

const VENDORS = [{ use: "yandex-metrika", id: "12345678" }, { use: "google-analytics-4", crossBorder: { number: "77", date: "2026-01-01" } }, { use: "vk-pixel" }, { use: "yandex-maps" }];
const BASE = { vendors: VENDORS, receipts: { endpoint: "/v1/receipts" } };
const LINKS = '<p><a href="#c" data-soglasie-open id="open">Настройки cookie</a> <a href="#w" data-soglasie-withdraw id="withdraw">Отозвать</a></p>';
const root = "soglasie-ui";

const openAll = (page: Page): Promise<void> => page.locator(`${root} dialog details`).evaluateAll((parts) => parts.forEach((part) => ((part as HTMLDetailsElement).open = true)));
/** Opens every part of the dialog, and the parts that come inside them. */
async function openParts(page: Page): Promise<void> {
  await openAll(page);
  await page.locator(`${root} dialog [part=history] > div, ${root} dialog [part=history] > p:not(.m)`).first().waitFor();
  await page.locator(`${root} dialog details details`).first().waitFor({ state: "attached" });
  await openAll(page);
}
const told = (page: Page): Promise<void> => page.locator(`${root} [role=status] button`).first().waitFor();

/** The states in the order in which one visitor meets them; every one leaves the page ready for the next. */
const WALK: readonly (readonly [state: string, act: (page: Page) => Promise<unknown>])[] = [
  ["banner", (page) => page.locator(`${root} section`).waitFor()],
  ["dialog, every part open", (page) => page.locator(`${root} section button`).last().click().then(() => page.getByRole("dialog").waitFor()).then(() => openParts(page))],
  ["message after a refusal", (page) => page.locator(`${root} footer button`).nth(1).click().then(() => told(page))],
  ["dialog after an answer, with the receipt", (page) => page.locator("#open").click().then(() => page.getByRole("dialog").waitFor()).then(() => openParts(page))],
  ["messages after a grant and a withdrawal", (page) => page.locator(`${root} footer button`).first().click().then(() => told(page)).then(() => page.locator("#withdraw").click()).then(() => page.locator(`${root} [role=status] button`).nth(1).waitFor())],
];

async function walk(made: Made): Promise<string[]> {
  const config = { ...BASE, ...made.config };
  const page = await stage.open({ ...made, config, body: `<h1>Клиника</h1>${LINKS}${made.body ?? ""}` });
  const found: string[] = [];
  for (const [state, act] of WALK) {
    await act(page);
    for (const line of await violations(page)) found.push(`${state}: ${line}`);
  }
  return found;
}

const DARK = { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520" };
const vision = (theme: string): Made => ({ body: `<script nonce="n">document.documentElement.dataset.soglasieVision="${theme}"</script>` });
const gpc = '<script nonce="n">Object.defineProperty(Navigator.prototype,"globalPrivacyControl",{get:()=>true})</script>';

describe("every state", () => {
  test.each<[string, Made]>([
    ["bar, desktop", { context: { viewport: DESKTOP } }],
    ["bar, phone", { context: { viewport: PHONE } }],
    ["bar, 320 px", { context: { viewport: { width: 320, height: 568 } } }],
    ["box", { config: { layout: "box" } }],
    ["own dark theme", { config: { theme: DARK } }],
    ["own dark theme, phone", { config: { theme: DARK }, context: { viewport: PHONE } }],
    ["forced colours", { context: { forcedColors: "active" } }],
    ["forced colours, phone, dark", { context: { forcedColors: "active", colorScheme: "dark", viewport: PHONE } }],
    ["more contrast, less motion", { context: { reducedMotion: "reduce", colorScheme: "dark" } }],
    ["Global Privacy Control", { before: gpc }],
    ["inside a zone", { config: { zones: ["/"] } }],
    ...["white", "black", "blue", "brown", "green"].map((theme): [string, Made] => [`low vision, ${theme}`, vision(theme)]),
    ["low vision, black, phone", { ...vision("black"), context: { viewport: PHONE } }],
  ])("%s", async (_, made) => expect(await walk(made)).toEqual([]));
});

test.each(["en", "tt", "ba", "kk", "ky", "tg", "hy", "uz", "zh"])("every state in the language %s", async (lang) => {
  expect(await walk({ config: { languages: [lang] } })).toEqual([]);
});

describe("placeholders", () => {
  const MAP = '<h1>Контакты</h1><iframe title="Карта" width="600" height="400" data-soglasie="preferences" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>';
  const CHAT = '<h1>Клиника</h1><script nonce="n">var s=document.createElement("script");s.src="https://code.jivosite.com/widget/abc";document.body.append(s)</script>';

  test.each<[string, Made]>([
    ["light", {}],
    ["own dark theme", { config: { theme: { ...DARK, placeholder: "#1d2c3a" } } }],
    ["forced colours", { context: { forcedColors: "active" } }],
    ["Armenian", { config: { languages: ["hy"] } }],
    ...["white", "black", "green"].map((theme): [string, Made] => [`low vision, ${theme}`, { before: `<script nonce="n">document.documentElement.dataset.soglasieVision="${theme}"</script>` }]),
  ])("a map in a frame, a chat's button closed and open: %s", async (_, made) => {
    const page = await stage.open({ ...made, body: MAP });
    await page.frameLocator("iframe").getByRole("button").first().waitFor();
    expect(await violations(page.frames()[1]!, ".h")).toEqual([]);
    const chat = await stage.open({ ...made, body: CHAT, config: { ...made.config, vendors: [{ use: "jivo" }] } });
    await chat.locator(`${root} section button`).nth(1).click();
    await chat.locator("soglasie-part summary").waitFor();
    expect(await violations(chat, "soglasie-part")).toEqual([]);
    await chat.locator("soglasie-part summary").click();
    await chat.locator("soglasie-part button").first().waitFor();
    expect(await violations(chat, "soglasie-part")).toEqual([]);
  });
});

test("the twin: names, contrast and scrolling that are wrong would be seen", async () => {
  const page = await stage.open();
  await page.locator(`${root} section`).waitFor();
  await page.evaluate(() => document.querySelector("soglasie-ui")!.shadowRoot!.querySelector("button")!.replaceChildren());
  expect((await violations(page)).join()).toContain("button-name");
  await page.locator(`${root} section button`).last().click();
  await page.getByRole("dialog").waitFor();
  await page.evaluate(() => ((document.querySelector("soglasie-ui")!.shadowRoot!.querySelector("dialog > div > p.m")! as HTMLElement).style.color = "#999"));
  expect((await violations(page)).join()).toContain("contrast 2.8");
});
