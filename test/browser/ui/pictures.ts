/**
 * Takes the pictures of every layout, theme, language and width: `node test/browser/ui/pictures.ts <folder> [name …]` (after a build).
 * The README's come from here, never by hand: `node test/browser/ui/pictures.ts demo/pictures bar dialog placeholder above-a-booking-bar`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { CLINIC, openWorld } from "../world.ts";
import { DESKTOP, pageText, PHONE, type PageParts } from "./page-text.ts";

interface Picture {
  readonly name: string;
  readonly made?: PageParts;
  readonly context?: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<void>;
}

const MAP = '<h1>Контакты</h1><p>Вход со двора, второй этаж.</p><iframe title="Карта" width="600" height="380" style="border:0" data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/?um=1"></iframe>';
const BAR = '<h1>Клиника</h1><div style="position:fixed;left:0;right:0;bottom:0;height:60px;display:flex;justify-content:space-around;align-items:center;background:#0a7a5c"><a href="#" style="color:#fff">Позвонить</a><a href="#" style="color:#fff">Записаться</a></div>';
const vision = (theme: string): PageParts => ({ body: `<h1>Клиника</h1><script nonce="n">document.documentElement.dataset.soglasieVision="${theme}"</script>` });
const dialog = async (page: Page): Promise<void> => {
  await page.getByRole("region").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor();
};
const refuse = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Отклонить все" }).click();
  await page.getByRole("status").getByRole("button").waitFor();
};

const PICTURES: readonly Picture[] = [
  { name: "bar" },
  { name: "bar-marketing", made: { config: { vendors: [{ use: "yandex-metrika", id: "1" }, { use: "vk-pixel" }] } } },
  { name: "box", made: { config: { layout: "box" } } },
  { name: "dialog", act: dialog },
  { name: "refused", act: refuse },
  { name: "placeholder", made: { body: MAP }, act: refuse },
  { name: "dark", made: { config: { theme: { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520" } } }, act: dialog },
  { name: "above-a-booking-bar", made: { body: BAR }, context: { viewport: PHONE } },
  ...["en", "tt", "ba", "kk", "uz", "tg", "ky", "hy", "zh"].flatMap((lang): Picture[] => [
    { name: `language-${lang}`, made: { config: { languages: [lang] } } },
    { name: `language-${lang}-phone`, made: { config: { languages: [lang] } }, context: { viewport: PHONE } },
    { name: `language-${lang}-dialog`, made: { config: { languages: [lang] } }, act: dialog },
  ]),
  { name: "magnified-4-times", context: { viewport: { width: 320, height: 256 } } },
  { name: "dialog-phone", context: { viewport: PHONE }, act: dialog },
  { name: "dialog-tablet", context: { viewport: { width: 768, height: 1024 } }, act: dialog },
  ...[320, 360, 768, 1024, 1920].map((width) => ({ name: `width-${width}`, context: { viewport: { width, height: 800 } } })),
  ...["white", "black", "blue", "brown", "green"].map((theme) => ({ name: `low-vision-${theme}`, made: vision(theme) })),
];

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: node test/browser/ui/pictures.ts <folder> [name …]");
mkdirSync(folder, { recursive: true });
const world = await openWorld();
const browser = await launchChromium(world);
for (const { name, made = {}, context, act } of PICTURES.filter((one) => names.length === 0 || names.includes(one.name))) {
  const visitor = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: DESKTOP, ...context });
  const page = await visitor.newPage();
  world.page("/", pageText(made));
  await page.goto(CLINIC + "/");
  await page.getByRole("region").waitFor();
  await act?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await visitor.close();
}
await browser.close();
await world.close();
