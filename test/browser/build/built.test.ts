/** A built site in a real Chromium: the config comes with the gate, the notice that a receipt names is the one the build hashed. */
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import type { Receipt } from "../../../src/contract.ts";
import { newVisitor } from "../chromium.ts";
import { button, call, open, settled, useScene, type PageGlobals } from "../flow/scene.ts";
import { buildInto, CONFIG, ownFiles, pageWith } from "./built.ts";

const scene = useScene();

/** What the page posts when it is made to decide. */
async function posted(act: (page: Page) => Promise<unknown>, page = scene.page): Promise<Receipt> {
  const [response] = await Promise.all([page.waitForResponse((each) => each.url().endsWith("/v1/receipts") && each.status() === 201), act(page)]);
  const sent = JSON.parse(response.request().postData() ?? "") as Receipt | Receipt[];
  return Array.isArray(sent) ? sent.at(-1)! : sent;
}

const press = (name: string) => (page: Page) => button(page, name).click();
const SCRIPT = `<script>window.soglasieConfig=${JSON.stringify(CONFIG)}</script><script src="/soglasie/soglasie.js"></script>`;
const MARKED = '<script type="text/plain" data-soglasie="yandex-metrika" data-src="https://mc.yandex.ru/metrika/tag.js"></script>';

test("asks, holds, and releases with nothing but the embed line, and asks for three files before the answer", async () => {
  const { embed } = await buildInto(scene.world);
  scene.world.page("/b/", pageWith(embed, `<h1>Клиника</h1>${MARKED}`));
  await open(scene, "/b/");
  expect(scene.world.log.entries).toEqual([]);
  await button(scene.page, "Принять все").waitFor();
  await expect.poll(() => ownFiles(scene.world)).toEqual(["GET /built/soglasie.banner.js", "GET /built/soglasie.js", "GET /built/soglasie.sdk.js"]);
  await press("Принять все")(scene.page);
  await expect.poll(() => scene.world.log.entries.map(({ host }) => host)).toContain("mc.yandex.ru");
  await scene.page.reload();
  expect(await scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.allows("analytics"))).toBe(true);
});

test("a config that the page sets is not merged into the baked one", async () => {
  const { embed } = await buildInto(scene.world);
  scene.world.page("/b/", pageWith(`<script>window.soglasieConfig={site:"other",operator:{name:"x"},notice:{version:"9"}}</script>${embed}`));
  await open(scene, "/b/");
  expect((await posted(press("Отклонить все"))).site).toBe("demo-clinic");
});

/** Each way in which a visitor decides, with the variant of the notice that it is about. */
const WAYS: readonly [id: string, lang: string, gpc: boolean, act: (page: Page) => Promise<unknown>][] = [
  ["ru-bar", "ru", false, press("Принять все")],
  ["en-bar", "en", false, press("Accept all")],
  ["ru-bar-gpc", "ru", true, press("Отклонить все")],
  ["ru-dialog", "ru", false, (page) => press("Настроить")(page).then(() => press("Сохранить выбор")(page))],
  ["ru-dialog-gpc", "ru", true, (page) => press("Настроить")(page).then(() => press("Сохранить выбор")(page))],
];

test.each(WAYS)("the notice %s that the build hashed is what the visitor read", async (id, lang, gpc, act) => {
  const { embed, notices } = await buildInto(scene.world);
  const signal = (page: Page): unknown => gpc && page.addInitScript(() => Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { get: () => true }));
  await signal(scene.page);
  scene.world.page("/b/", pageWith(embed, "<h1>Клиника</h1>", lang));
  scene.world.page("/g/", pageWith(SCRIPT, "<h1>Клиника</h1>", lang));
  await open(scene, "/b/");
  const { notice } = await posted(act);
  const known = notices.find((one) => one.hash === notice.hash);
  expect([notice.id, known?.id, known?.version]).toEqual([id, id, notice.version]);
  // The general build takes the hash of what it really showed: the two must be one.
  const another = await newVisitor(scene.browser);
  const page = await another.newPage();
  await signal(page);
  await open({ world: scene.world, page }, "/g/");
  expect((await posted(act, page)).notice).toEqual(notice);
  await another.close();
});

test("a decision without any text shown is about the notice without texts", async () => {
  const { embed, notices } = await buildInto(scene.world);
  scene.world.page("/b/", pageWith(embed));
  await open(scene, "/b/");
  await posted(() => call(scene.page, "accept"));
  await open(scene, "/b/");
  const { notice } = await posted(() => call(scene.page, "withdraw"));
  expect(notice).toEqual({ id: "ru-none", version: "2026-11", hash: notices.find(({ id }) => id === "ru-none")!.hash });
});

test("the dialog tells of the site's vendors from the site's own file", async () => {
  const { embed } = await buildInto(scene.world, { ...CONFIG, texts: { ru: { dialogTitle: "Своё заглавие" } }, theme: { accent: "#0b6b60" } });
  scene.world.page("/b/", pageWith(embed));
  await open(scene, "/b/");
  await press("Настроить")(scene.page);
  await scene.page.getByRole("heading", { name: "Своё заглавие" }).waitFor();
  await scene.page.getByText(/Кто получит данные:.*Яндекс Метрика/).click();
  await scene.page.getByText("Россия").locator("visible=true").first().waitFor();
  const size = scene.world.overrides.get("/built/soglasie.vendors.js")!.body!.length;
  expect(ownFiles(scene.world)).toContain("GET /built/soglasie.vendors.js");
  expect(size).toBeLessThan(16_000);
  expect(await scene.page.evaluate(() => getComputedStyle(document.querySelector("soglasie-ui")!).getPropertyValue("--soglasie-accent"))).toBe("#0b6b60");
});

test("a file of an older build is not started; the one with the build's name is", async () => {
  const old = await buildInto(scene.world, { ...CONFIG, notice: { version: "old", effectiveDate: "2026-01-01" } });
  const sdk = scene.world.overrides.get("/built/soglasie.sdk.js")!;
  expect(old.embed).toContain("/built/soglasie.js");
  const { embed } = await buildInto(scene.world);
  scene.world.overrides.set("/built/soglasie.sdk.js", sdk);
  scene.world.page("/b/", pageWith(embed));
  await open(scene, "/b/");
  await button(scene.page, "Принять все").waitFor();
  await expect.poll(() => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.diagnose().problems.map(({ code }) => code))).toContain("build-mismatch");
});

test("the gate inside the page costs no request of its own and finds its other files", async () => {
  const { inline } = await buildInto(scene.world);
  scene.world.page("/deep/er/", pageWith(inline));
  await open(scene, "/deep/er/");
  await button(scene.page, "Отклонить все").waitFor();
  expect(ownFiles(scene.world)).toEqual(["GET /built/soglasie.banner.js", "GET /built/soglasie.sdk.js"]);
  await posted(press("Отклонить все"));
  // Once the receipt is acknowledged the answer's cookie says that nothing is left to send.
  await expect.poll(() => scene.page.evaluate(() => (window as unknown as PageGlobals).Soglasie.state.decision?.unsent)).toBe(false);
  await settled(scene.world);
  scene.world.own.length = 0;
  await open(scene, "/deep/er/");
  expect(ownFiles(scene.world)).toEqual([]);
});

test("a sealed build: nothing leaves before the grant, not even what the parser asks for; one reload after it", async () => {
  const { embed } = await buildInto(scene.world, { ...CONFIG, gate: { seal: true } });
  scene.world.page("/b/", pageWith(embed, '<h1>Клиника</h1><img src="https://mc.yandex.ru/watch/12345678" alt=""><script async src="https://top-fwz1.mail.ru/js/code.js"></script>'));
  await open(scene, "/b/");
  expect(scene.world.log.entries).toEqual([]);
  await Promise.all([scene.page.waitForEvent("framenavigated"), press("Принять все")(scene.page)]);
  await expect.poll(() => [...new Set(scene.world.log.entries.map(({ host }) => host))].sort()).toEqual(["mc.yandex.ru", "top-fwz1.mail.ru"]);
});
