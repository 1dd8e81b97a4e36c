/**
 * Takes the pictures of every layout, theme, language and width: `node test/browser/ui/pictures.ts <folder> [name …]` (after a build).
 * The README's come from here, never by hand: `node test/browser/ui/pictures.ts demo/pictures bar dialog placeholder above-a-booking-bar`.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../chromium.ts";
import { CLINIC, openWorld } from "../world.ts";
import { DESKTOP, pageText, PHONE, type PageParts } from "./page-text.ts";

interface Picture {
  readonly name: string;
  readonly made?: PageParts;
  readonly context?: BrowserContextOptions;
  readonly act?: (page: Page) => Promise<unknown>;
  /** The reader's own text size in the browser, in CSS pixels; default 16. */
  readonly text?: number;
}

const frame = (vendor: string, address: string, size = 'width="600" height="380"'): string => `<iframe title="Виджет" ${size} style="border:0" data-soglasie="${vendor}" data-src="${address}"></iframe>`;
const script = (address: string): string => `<script nonce="n">var s=document.createElement("script");s.src="${address}";document.querySelector("main").append(s)</script>`;
const MAP = `<h1>Контакты</h1><p>Вход со двора, второй этаж.</p>${frame("yandex-maps", "https://yandex.ru/map-widget/v1/?um=1")}`;
const VIDEO = `<h1>О клинике</h1>${frame("preferences", "https://rutube.ru/play/embed/abc/", 'width="320" height="180"')}`;
const CHAT = `<main><h1>Клиника</h1><p>Приём ведут терапевты, кардиологи и неврологи.</p></main>${script("https://code.jivosite.com/widget/abc")}`;
const BOOKING = `<main><h1>Запись на приём</h1></main>${script("https://booking.medflex.ru/widget.js")}`;
const BAR = '<h1>Клиника</h1><div style="position:fixed;left:0;right:0;bottom:0;height:60px;display:flex;justify-content:space-around;align-items:center;background:#0a7a5c"><a href="#" style="color:#fff">Позвонить</a><a href="#" style="color:#fff">Записаться</a></div>';
const PAGE = "<h1>Клиника</h1><p>Приём ведут терапевты, кардиологи и неврологи.</p>";
const DARK = { surface: "#14202b", text: "#eef3f7", accent: "#8ec5ff", "on-accent": "#0a1520", placeholder: "#1d2c3a" };
const MARKETING = [{ use: "yandex-metrika", id: "1" }, { use: "vk-pixel" }, { use: "yandex-maps" }];
const ARABIC = {
  ask: "هل يمكن {what}؟", askAnalytics: "جمع الإحصاءات", onAnalytics: "إذا وافقت، سيعرف {names} الصفحات التي فتحتها وسيحفظ في المتصفح رقما يتعرف به عليك مرة أخرى.", keep: "يعمل الموقع والحجز مهما كانت إجابتك، ويمكنك تغييرها من رابط «إعدادات cookie» أسفل الصفحة.", and: " و", comma: "، ",
  accept: "قبول الكل", reject: "رفض الكل", settings: "اختيار", policy: "السياسة", consent: "نص الموافقة", acceptAll: "قبول الكل", rejectAll: "رفض الكل", save: "حفظ الاختيار", dialogTitle: "ما المسموح به للموقع", essential: "ضرورية", essentialState: "مفعلة دائما", essentialText: "الدخول إلى الحساب وحماية النماذج ونسخة ضعاف البصر وإجابتك: لا يعمل الموقع بدونها.",
  preferences: "الراحة", preferencesText: "يتذكر الموقع منطقتك وعيادتك ويعرض خرائط الشركات الأخرى.", analytics: "الإحصاءات", analyticsText: "تبين العدادات للعيادة من أين يأتي الزوار.", mapHeld: "لم تحمل الخريطة بعد. لعرضها سيحصل {who} على عنوان IP الخاص بك.", mapShow: "أظهر الخريطة", "always.yandex-maps": "أظهر خرائط Yandex دائما", "outside.yandex-maps": "افتح في خرائط Yandex (علامة تبويب جديدة)", refused: "حسنا: العدادات متوقفة والموقع والحجز يعملان.", close: "إغلاق",
};
const vision = (theme: string, more = ""): PageParts => ({ body: `${PAGE}<script nonce="n">document.documentElement.dataset.soglasieVision="${theme}"</script>${more}` });
/** bvi.js at its largest: 39 px, wide letters, wide lines. */
const BVI = `<div class="bvi-body" data-bvi-theme="black" data-bvi-fontsize="39" data-bvi-letterspacing="big" data-bvi-lineheight="average">${PAGE}</div><script nonce="n">document.body.classList.add("bvi-active")</script>`;
const rtl = (body = PAGE): PageParts => ({ body, before: '<script nonce="n">document.documentElement.dir="rtl"</script>', config: { languages: ["ar"], texts: { ar: ARABIC } } });

const dialog = async (page: Page): Promise<void> => {
  await page.getByRole("region").getByRole("button").last().click();
  await page.getByRole("dialog").waitFor();
};
const refuse = async (page: Page): Promise<void> => {
  await page.getByRole("region").getByRole("button").nth(1).click();
  await page.getByRole("status").getByRole("button").waitFor();
};
const withdraw = async (page: Page): Promise<void> => {
  await page.getByRole("region").getByRole("button").first().click();
  await page.getByRole("status").getByRole("button").waitFor();
  await page.evaluate(() => (window as unknown as { Soglasie: { withdraw(): Promise<unknown> } }).Soglasie.withdraw());
  await page.getByRole("status").getByRole("button").nth(1).waitFor();
};
/** Opens one part of the dialog and brings it into view. */
const part = (selector: string, filled: string) => async (page: Page): Promise<void> => {
  await dialog(page);
  await page.locator(`soglasie-ui dialog ${selector}`).evaluate((one) => ((one as HTMLDetailsElement).open = true));
  await page.locator(`soglasie-ui dialog ${selector} ${filled}`).first().waitFor();
  await page.locator(`soglasie-ui dialog ${selector}`).evaluate((one) => one.scrollIntoView());
};
const history = async (page: Page): Promise<void> => {
  await page.getByRole("region").getByRole("button").first().click();
  await page.getByRole("status").getByRole("button").waitFor();
  while (!(await page.evaluate(async () => (await (window as unknown as { Soglasie: { receipts(): Promise<{ ack: unknown }[]> } }).Soglasie.receipts()).some(({ ack }) => ack)))) await page.waitForTimeout(50);
  await page.evaluate(() => void (window as unknown as { Soglasie: { open(): Promise<unknown> } }).Soglasie.open());
  await page.getByRole("dialog").waitFor();
  await page.locator("soglasie-ui dialog [part=history]").evaluate((one) => ((one as HTMLDetailsElement).open = true));
  await page.locator("soglasie-ui dialog [part=history] section").first().waitFor();
  await page.locator("soglasie-ui dialog [part=history]").evaluate((one) => one.scrollIntoView());
};
const openChat = async (page: Page): Promise<void> => {
  await refuse(page);
  await page.locator("soglasie-ui [role=status] button").click();
  await page.locator("soglasie-part summary").click();
};
const close = async (page: Page): Promise<void> => {
  await refuse(page);
  await page.locator("soglasie-ui [role=status] button").click();
};
const plainLink = async (page: Page): Promise<void> => {
  await close(page);
  await page.getByRole("link", { name: "Настройки cookie" }).waitFor();
};

const LANGUAGES = ["en", "tt", "ba", "kk", "uz", "tg", "ky", "hy", "zh"];
const PHONES = { viewport: PHONE };

const PICTURES: readonly Picture[] = [
  { name: "bar" },
  { name: "bar-marketing", made: { config: { vendors: MARKETING } } },
  { name: "bar-gpc", made: { config: { vendors: MARKETING }, before: '<script nonce="n">Object.defineProperty(Navigator.prototype,"globalPrivacyControl",{get:()=>true})</script>' } },
  { name: "box", made: { config: { layout: "box" } } },
  { name: "dialog", act: dialog },
  { name: "dialog-vendors", made: { config: { vendors: MARKETING } }, act: part("section:has(#s-analytics) > details", "section p") },
  { name: "dialog-device", act: part("[part=device]", "div > div") },
  { name: "dialog-history", made: { config: { receipts: { endpoint: "/v1/receipts" } } }, act: history },
  { name: "dialog-history-phone", made: { config: { receipts: { endpoint: "/v1/receipts" } } }, context: PHONES, act: history },
  { name: "refused", act: refuse },
  { name: "withdrawn", act: withdraw },
  { name: "withdrawn-phone", context: PHONES, act: withdraw },
  { name: "placeholder", made: { body: MAP }, act: refuse },
  { name: "placeholder-phone", made: { body: MAP.replace('width="600"', 'width="100%"') }, context: PHONES, act: close },
  { name: "placeholder-dark", made: { body: MAP, config: { theme: DARK } }, act: close },
  { name: "placeholder-video", made: { body: VIDEO }, context: PHONES, act: close },
  { name: "placeholder-booking", made: { body: BOOKING, config: { vendors: [{ use: "medflex" }] } }, act: close },
  { name: "chat", made: { body: CHAT, config: { vendors: [{ use: "jivo" }] } }, act: close },
  { name: "chat-open", made: { body: CHAT, config: { vendors: [{ use: "jivo" }] } }, act: openChat },
  { name: "chat-open-phone", made: { body: CHAT, config: { vendors: [{ use: "jivo" }] } }, context: PHONES, act: openChat },
  { name: "link", made: { body: PAGE }, act: plainLink },
  { name: "dark", made: { config: { theme: DARK } }, act: dialog },
  { name: "dark-bar", made: { config: { theme: DARK } } },
  { name: "above-a-booking-bar", made: { body: BAR }, context: PHONES },
  { name: "forced-colours", context: { forcedColors: "active" } },
  { name: "forced-colours-dialog", context: { forcedColors: "active", colorScheme: "dark" }, act: dialog },
  { name: "forced-colours-placeholder", made: { body: MAP }, context: { forcedColors: "active", colorScheme: "dark" }, act: refuse },
  { name: "right-to-left", made: rtl() },
  { name: "right-to-left-box", made: { ...rtl(), config: { ...rtl().config, layout: "box" } } },
  { name: "right-to-left-dialog", made: rtl(), act: dialog },
  { name: "right-to-left-placeholder", made: rtl(MAP), act: refuse },
  { name: "right-to-left-phone", made: rtl(), context: PHONES },
  ...LANGUAGES.flatMap((lang): Picture[] => [
    { name: `language-${lang}`, made: { config: { languages: [lang] } } },
    { name: `language-${lang}-phone`, made: { config: { languages: [lang] } }, context: PHONES },
    { name: `language-${lang}-dialog`, made: { config: { languages: [lang] } }, act: dialog },
  ]),
  { name: "magnified-4-times", context: { viewport: { width: 320, height: 256 } } },
  { name: "magnified-4-times-dialog", context: { viewport: { width: 320, height: 256 } }, act: dialog },
  { name: "text-200", text: 32 },
  { name: "text-200-phone", text: 32, context: PHONES },
  { name: "text-200-dialog-phone", text: 32, context: PHONES, act: dialog },
  { name: "text-200-placeholder", text: 32, made: { body: MAP }, act: close },
  { name: "dialog-phone", context: PHONES, act: dialog },
  { name: "dialog-320", context: { viewport: { width: 320, height: 568 } }, act: dialog },
  { name: "dialog-tablet", context: { viewport: { width: 768, height: 1024 } }, act: dialog },
  ...[320, 360, 768, 1024, 1920].map((width) => ({ name: `width-${width}`, context: { viewport: { width, height: 800 } } })),
  ...["white", "black", "blue", "brown", "green"].map((theme) => ({ name: `low-vision-${theme}`, made: vision(theme) })),
  { name: "low-vision-dialog", made: vision("white"), act: dialog },
  { name: "low-vision-placeholder", made: vision("black", MAP), act: refuse },
  { name: "low-vision-bvi", made: { body: BVI } },
  { name: "low-vision-bvi-dialog", made: { body: BVI }, act: dialog },
  { name: "low-vision-phone", made: vision("black"), context: PHONES },
];

const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error("Say where the pictures go: node test/browser/ui/pictures.ts <folder> [name …]");
mkdirSync(folder, { recursive: true });
const world = await openWorld();
const browsers = new Map<number, Browser>();
for (const { name, made = {}, context, act, text = 16 } of PICTURES.filter((one) => names.length === 0 || names.includes(one.name))) {
  const browser = browsers.get(text) ?? (await launchChromium(world, [`--blink-settings=defaultFontSize=${text}`]));
  browsers.set(text, browser);
  const visitor = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: DESKTOP, ...context });
  const page = await visitor.newPage();
  world.page("/", pageText(made));
  await page.goto(CLINIC + "/");
  await page.getByRole("region").waitFor();
  await act?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await visitor.close();
}
for (const browser of browsers.values()) await browser.close();
await world.close();
