/** Every language is complete or absent, keeps its places for values, and says nothing that is not true. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AllTexts } from "../../src/ui/texts/all.ts";
import { ruBanner } from "../../src/ui/texts/ru-banner.ts";
import { ruDetails } from "../../src/ui/texts/ru-details.ts";
import { ruDialog } from "../../src/ui/texts/ru-dialog.ts";
import { ruPlaceholder } from "../../src/ui/texts/ru-placeholder.ts";

const folder = join(import.meta.dirname, "../../src/ui/texts");
const codes = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file)).map((file) => file.slice(0, 2));
const ru: AllTexts = { banner: ruBanner, dialog: ruDialog, details: ruDetails, placeholder: ruPlaceholder };

const FORBIDDEN = /анонимн|обезличен|продолжая пользоваться|anonym|depersonal|by continuing/i;

/** `{names}` and other values that a text waits for; forms of number are each language's own business. */
function values(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^|}]+)\}/g)].map((match) => match[1]!))].sort();
}

async function load(code: string): Promise<AllTexts> {
  const file = (await import(`../../src/ui/texts/${code}.ts`)) as Record<string, AllTexts>;
  return file[code]!;
}

describe("languages", () => {
  it("finds them", () => expect(codes).toContain("en"));

  it.each(codes)("%s has every key of every file, and no other", async (code) => {
    const texts = await load(code);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(ru).sort());
    for (const file of Object.keys(ru) as (keyof AllTexts)[]) expect(Object.keys(texts[file]).sort(), file).toEqual(Object.keys(ru[file]).sort());
  });

  it.each(codes)("%s has a place for every value", async (code) => {
    const texts = await load(code);
    for (const file of Object.keys(ru) as (keyof AllTexts)[]) {
      for (const [key, text] of Object.entries(texts[file])) expect(values(text), key).toEqual(values((ru[file] as Record<string, string>)[key]!));
    }
  });

  it.each(codes)("%s has a file of its own", (code) => {
    expect(readFileSync(join(folder, `${code}-entry.ts`), "utf8")).toContain(`connect("lang-${code}"`);
  });

  it.each(["ru", ...codes])("%s promises nothing untrue", async (code) => {
    const texts = code === "ru" ? ru : await load(code);
    expect(JSON.stringify(texts)).not.toMatch(FORBIDDEN);
  });

  it("would notice such a promise", () => expect("Данные анонимны").toMatch(FORBIDDEN));
});

describe("Russian texts", () => {
  it.each([
    [ruBanner.refused, "Хорошо: счётчики и реклама выключены, сайт и запись работают. Передумаете — ссылка «Настройки cookie» внизу страницы."],
    [ruDialog.essentialText, "Вход в кабинет, защита форм, версия для слабовидящих и ваш ответ: без них сайт не работает."],
    [ruDialog.zones, "Открытые страницы могут рассказать о вашем здоровье, поэтому в кабинете и результатах анализов счётчики не работают никогда."],
    [ruBanner.left, "Не удалось удалить: {names}."],
  ])("stay as agreed: %s", (text, agreed) => expect(text).toBe(agreed));

  it("give both answers the same weight in words", () => {
    expect([ruBanner.accept, ruBanner.reject]).toEqual([ruDialog.acceptAll, ruDialog.rejectAll]);
    expect(ruBanner.accept.split(" ").length).toBe(ruBanner.reject.split(" ").length);
  });
});
