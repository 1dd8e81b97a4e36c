/** A site that draws its own interface (`layout: "none"`): everything through the public API, nothing of ours on the screen. */
import { expect, test } from "vitest";
import type { Receipt, SiteDescription, SoglasieApi } from "../../../src/contract.ts";
import { CLINIC } from "../world.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

interface Globals {
  Soglasie: SoglasieApi;
  site: SiteDescription;
}

const config = { layout: "none", receipts: { endpoint: "/v1/receipts" }, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "yandex-maps" }, { id: "our-chat", name: "Чат клиники", category: "preferences", hosts: ["chat.example"], cookies: ["chat_*"] }] };
const body = `<h1>Клиника</h1><iframe data-soglasie="yandex-maps" data-src="https://yandex.ru/map-widget/v1/?um=1" width="300" height="200"></iframe>`;

test("nothing of ours is drawn or loaded for it, and nothing runs", async () => {
  const page = await stage.open({ config, body });
  await page.waitForFunction(() => !!(window as unknown as Globals).Soglasie.describe);
  await page.waitForLoadState("networkidle");
  expect(await page.locator("soglasie-ui").count()).toBe(0);
  expect(stage.world.own.filter((line) => /banner|dialog/.test(line))).toEqual([]);
  expect(stage.world.log.entries).toEqual([]);
});

test("the description has the question, categories, vendors with facts, held places and what is on the device", async () => {
  const page = await stage.open({ config, body });
  await page.evaluate(() => (document.cookie = "PHPSESSID=1; path=/"));
  const site = await page.evaluate(async () => {
    const described = (await (window as unknown as Globals).Soglasie.describe())!;
    const places = described.places().map((place) => ({ ...place, element: undefined, show: undefined, tag: place.element.localName }));
    return { ...described, device: await described.device(), places };
  });
  expect(site).toMatchObject({ lang: "ru", texts: { title: expect.stringMatching(/^Можно/), acceptAll: "Принять все" } });
  expect(site.categories.map(({ id, granted }) => [id, granted])).toEqual([["essential", true], ["preferences", false], ["analytics", false]]);
  const metrika = site.categories[2]!.vendors[0]!;
  expect(metrika).toMatchObject({ id: "yandex-metrika", name: "Яндекс Метрика", granted: false, facts: { country: "RU", countryName: "Россия" } });
  expect(metrika.facts!.cookies.find(({ name }) => name === "_ym_uid")).toMatchObject({ lifetime: "1 year", lasts: "1 год" });
  const own = site.categories[1]!.vendors.find(({ name }) => name === "Чат клиники")!;
  expect(own.facts).toMatchObject({ company: "Чат клиники", countryName: "Россия", cookies: [{ name: "chat_*", lasts: "срок неизвестен" }] });
  const says = { kind: "map", name: "Яндекс Карты", text: expect.stringMatching(/^Карта пока не загружена.* Яндекс получит/) as string };
  expect(site.places).toEqual([{ ...says, vendor: "yandex-maps", outside: expect.stringContaining("yandex.ru/maps"), forbidden: false, tag: "iframe" }]);
  expect(site.device).toEqual(expect.arrayContaining([expect.objectContaining({ name: "PHPSESSID", store: "cookie", is: expect.objectContaining({ category: "essential" }) })]));
});

test("what we keep ourselves is called essential, not by the look of its name and lifetime", async () => {
  const page = await stage.open({ config: { ...config, layout: "none" }, body });
  const kept = await page.evaluate(async () => {
    const { Soglasie } = window as unknown as Globals;
    await Soglasie.reject();
    return (await (await Soglasie.describe())!.device()).filter(({ name }) => name.startsWith("soglasie")).map(({ name, is }) => [name, is.category]);
  });
  expect(kept).toContainEqual(["soglasie", "essential"]);
  expect(new Set(kept.map(([, category]) => category))).toEqual(new Set(["essential"]));
});

test("an answer through the API names in its receipt what the site showed, and the place is shown once without an answer", async () => {
  const page = await stage.open({ config, body });
  const map = stage.world.log.waitFor((entry) => entry.path === "/map-widget/v1/");
  await page.evaluate(async () => {
    const own = window as unknown as Globals;
    own.site = (await own.Soglasie.describe())!;
    own.site.shown({ title: own.site.texts["title"]!, text: own.site.texts["text"]! });
    own.site.places()[0]!.show();
  });
  await map;
  expect(await page.evaluate(() => (window as unknown as Globals).Soglasie.state.decision)).toBeNull();
  const sent = page.waitForRequest((request) => request.url() === `${CLINIC}/v1/receipts`);
  await page.evaluate(() => (window as unknown as Globals).Soglasie.save({ analytics: true }));
  const receipt = JSON.parse((await sent).postData() ?? "") as Receipt;
  expect(receipt).toMatchObject({ ui: "api", action: "save", notice: { id: "ru-own" } });
  await stage.world.log.waitFor((entry) => entry.path === "/watch/12345678");
  const words = await page.evaluate(async () => {
    const own = window as unknown as Globals;
    return own.site.inWords((await own.Soglasie.receipts())[0]!);
  });
  expect(words).toContain(receipt.id);
  await page.evaluate(() => (window as unknown as Globals).Soglasie.withdraw());
  expect(await page.locator("soglasie-ui").count()).toBe(0);
  expect(await page.evaluate(() => (window as unknown as Globals).Soglasie.allows("analytics"))).toBe(false);
});

test("the demo's page that asks by itself: question, companies, map, history, and a withdrawal", async () => {
  const page = await stage.open();
  await page.goto(`${CLINIC}/own/`);
  await page.getByRole("heading", { name: /^Можно/ }).waitFor();
  expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
  await page.getByText(/^Кто получит данные: Яндекс Метрика/).click();
  await page.getByText(/_ym_uid \(1 год\)/).waitFor();
  // One company alone, and nothing else of its category.
  await page.getByRole("checkbox", { name: "Яндекс Метрика" }).check();
  await page.getByRole("button", { name: "Сохранить выбор" }).click();
  await page.getByText("Ответ сохранён").waitFor();
  const allowed = (): Promise<boolean[]> => page.evaluate(() => ["analytics", "yandex-metrika", "yandex-maps"].map((name) => (window as unknown as Globals).Soglasie.allows(name)));
  expect(await allowed()).toEqual([false, true, false]);
  const map = stage.world.log.waitFor((entry) => entry.path === "/map-widget/v1/");
  await page.getByRole("button", { name: "Всегда показывать: Яндекс Карты" }).click();
  await map;
  await page.getByText(/ru-own/).first().waitFor();
  await page.getByRole("button", { name: "Отозвать согласие" }).click();
  await page.getByText("Согласие отозвано", { exact: true }).waitFor();
  expect(await allowed()).toEqual([false, false, false]);
  await page.getByRole("button", { name: "Удалить" }).first().waitFor();
  expect(await page.locator("soglasie-ui").count()).toBe(0);
});
