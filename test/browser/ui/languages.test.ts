/** Every language in the browser: its file, its words everywhere, its dates; and what comes where its file does not. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { AllTexts } from "../../../src/ui/texts/all.ts";
import { momentOf } from "../../../src/ui/moment.ts";
import { button, useStage } from "./stage.ts";

const stage = useStage();
const CODES = ["en", "tt", "ba", "kk", "uz", "tg", "ky", "hy", "zh"];
const texts = async (code: string): Promise<AllTexts> => ((await import(`../../../src/ui/texts/${code}.ts`)) as Record<string, AllTexts>)[code]!;
const langFiles = (): string[] => stage.world.own.filter((line) => /lang-/.test(line)).map((line) => line.replace(/.*lang-(\w+).*/, "$1"));
const told = (page: Page): Promise<string> => page.locator("soglasie-ui [role=status] p").innerText();

test.each(CODES)("%s: banner, dialog, companies, messages, the plain link, by the page's language", async (code) => {
  const words = await texts(code);
  const page = await stage.open({ config: { languages: ["ru", ...CODES] }, before: `<script nonce="n">document.documentElement.lang="${code}-RU"</script>` });
  const region = page.getByRole("region");
  await region.waitFor();
  expect(await region.evaluate((element) => element.closest("[lang]")!.getAttribute("lang"))).toBe(code);
  expect(await region.getByRole("button").allInnerTexts()).toEqual([words.banner.accept, words.banner.reject, words.banner.settings]);
  expect(langFiles()).toEqual([code]);
  const link = page.locator("[data-soglasie-open]");
  expect([await link.innerText(), await link.evaluate((element) => element.closest("[lang]")!.getAttribute("lang"))]).toEqual([words.status.link, code]);

  await region.getByRole("button").last().click();
  await page.getByRole("dialog", { name: words.dialog.dialogTitle }).waitFor();
  await page.locator("soglasie-ui dialog section details").first().evaluate((part) => ((part as HTMLDetailsElement).open = true));
  const does = page.locator("soglasie-ui dialog details section [lang]").first();
  await does.waitFor();
  expect(await does.getAttribute("lang")).toBe(code === "en" || code === "zh" ? "en" : "ru");
  await page.locator("soglasie-ui footer button").first().click();
  await expect.poll(() => told(page)).toBe(words.status.saved);
  await page.evaluate(() => (window as unknown as { Soglasie: { withdraw(): Promise<unknown> } }).Soglasie.withdraw());
  await page.getByRole("button", { name: words.status.reload }).waitFor();
  const said = await told(page);
  expect(said).toContain(words.status.withdrawn.slice(0, words.status.withdrawn.indexOf("{")));
  // No engine may answer in its own language, or with a month's number.
  expect(said).not.toMatch(code === "en" ? /M\d\d/ : /M\d\d|November|AM|PM/);
  expect(said).toMatch(/20\d\d/);
});

describe("which one it is", () => {
  test("the browser's, where the page says none", async () => {
    const page = await stage.open({ config: { languages: ["ru", "tt"] }, before: '<script nonce="n">document.documentElement.lang=""</script>', context: { locale: "tt-RU" } });
    await page.getByRole("region", { name: "Статистика җыярга мөмкинме?" }).waitFor();
  });

  test("Russian where the language's file does not come, and the page works", async () => {
    const page = await stage.open({ config: { languages: ["ba"] } });
    await page.getByRole("region").waitFor();
    const build = await page.evaluate(() => (window as unknown as { Soglasie: { diagnose(): { build: string } } }).Soglasie.diagnose().build);
    for (const name of ["soglasie.lang-ba.js", `soglasie.${build}.lang-ba.js`]) stage.world.overrides.set(`/soglasie/${name}`, { status: 404, body: "" });
    await page.reload();
    await page.getByRole("region", { name: "Можно собирать статистику?" }).waitFor();
    await button(page, "Отклонить все").click();
    await page.getByRole("status").getByText(/^Хорошо/).waitFor();
  });

  test("own texts win in every part, and the link takes its own", async () => {
    const own = { accept: "Да", reject: "Нет", dialogTitle: "Ваш выбор", refused: "Выключено.", link: "Куки" };
    const page = await stage.open({ config: { texts: { ru: own } } });
    expect(await page.locator("[data-soglasie-open]").innerText()).toBe("Куки");
    await button(page, "Настроить").click();
    await page.getByRole("dialog", { name: "Ваш выбор" }).waitFor();
    await page.keyboard.press("Escape");
    await button(page, "Нет").click();
    await expect.poll(() => told(page)).toBe("Выключено.");
  });
});

test("a date is never half a language: in words or in figures", () => {
  for (const code of CODES) expect(momentOf(new Date(2026, 10, 21, 9, 5), code), code).toMatch(/21.*09:05|2026.*21/);
});
