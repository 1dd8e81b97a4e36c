/** Every language is complete or absent, keeps its places for values, and says nothing that is not true. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { AllTexts } from "../../src/ui/texts/all.ts";
import { ruBanner } from "../../src/ui/texts/ru-banner.ts";
import { ruDetails } from "../../src/ui/texts/ru-details.ts";
import { ruDialog } from "../../src/ui/texts/ru-dialog.ts";
import { ruPlaceholder } from "../../src/ui/texts/ru-placeholder.ts";
import { ruStatus } from "../../src/ui/texts/ru-status.ts";
import { linkWords } from "../../src/ui/texts/link-words.ts";
import { LINK_TEXTS } from "../../src/config/link-texts.ts";

const folder = join(import.meta.dirname, "../../src/ui/texts");
const codes = readdirSync(folder).filter((file) => /^[a-z]{2}\.ts$/.test(file)).map((file) => file.slice(0, 2));
const ru: AllTexts = { banner: ruBanner, status: ruStatus, dialog: ruDialog, details: ruDetails, placeholder: ruPlaceholder };

const FILES = Object.keys(ru) as (keyof AllTexts)[];

/** Letters that each language is written in, beside Latin ones for names; what another keyboard lends (Greek, a Russian «й» in Armenian) is a slip. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  en: /^[A-Za-z“”]$/,
  tt: /^[а-яёәөүҗңһ]$/i,
  ba: /^[а-яёғҙҡңөҫүһә]$/i,
  kk: /^[а-яёәғқңөұүһі]$/i,
  uz: /^[A-Za-z‘’]$/,
  tg: /^[а-яёғӣқӯҳҷ]$/i,
  ky: /^[а-яёңөү]$/i,
  hy: /^\p{Script=Armenian}$/u,
  zh: /^\p{Script=Han}$/u,
};
/** Letters that a language must have somewhere: without them it is Russian with other words. */
const OWN: Readonly<Record<string, string>> = { tt: "әөүҗңһ", ba: "ғҙҡңөҫүһә", kk: "әғқңөұүі", uz: "‘’", tg: "ғӣқӯҳҷ", ky: "ңөү", hy: "ևՁ՞", zh: "的", en: "w" };

const FORBIDDEN = /анонимн|обезличен|продолжая пользоваться|anonym|depersonal|by continuing/i;

/** `{names}` and other values that a text waits for; forms of number are each language's own business. */
function values(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^|}]+)\}/g)].map((match) => match[1]!))].sort();
}

/** Names of vendors come in other letters where the language has others. */
const keys = (texts: object): string[] => Object.keys(texts).filter((key) => !key.startsWith("vendor.")).sort();

const loaded: Record<string, AllTexts> = {};
for (const code of codes) {
  const file = (await import(`../../src/ui/texts/${code}.ts`)) as Record<string, AllTexts>;
  loaded[code] = file[code]!;
}

describe("languages", () => {
  it("finds them", () => expect(codes).toContain("en"));

  it.each(codes)("%s has every key of every file, and no other", (code) => {
    const texts = loaded[code]!;
    expect(Object.keys(texts).sort()).toEqual(Object.keys(ru).sort());
    for (const file of FILES) expect(keys(texts[file]), file).toEqual(keys(ru[file]));
    const empty = FILES.flatMap((file) => Object.entries(texts[file]).filter(([key, text]) => !text && key !== "units"));
    expect(empty).toEqual([]);
  });

  it.each(codes)("%s has a place for every value", (code) => {
    const texts = loaded[code]!;
    for (const file of FILES) {
      for (const [key, text] of Object.entries(ru[file])) expect(values((texts[file] as Record<string, string>)[key]!), key).toEqual(values(text));
    }
  });

  it.each(codes)("%s has a file of its own", (code) => {
    expect(readFileSync(join(folder, `${code}-entry.ts`), "utf8")).toContain(`speak("${code}", ${code})`);
  });

  it.each(codes)("%s is written in its own letters", (code) => {
    const texts = FILES.flatMap((file) => Object.values(loaded[code]![file])).join(" ");
    const words = texts.replace(/\{[^|}]+\}/g, " ");
    const foreign = [...new Set(words)].filter((letter) => /\p{L}/u.test(letter) && !LETTERS[code]!.test(letter) && !/[A-Za-z]/.test(letter));
    expect(foreign).toEqual([]);
    for (const letter of OWN[code]!) expect(texts.includes(letter) || texts.includes(letter.toUpperCase()), letter).toBe(true);
    // No word is half Latin, half not: a "c" that looks like «с».
    expect(words.match(/[A-Za-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[A-Za-z]/gu)).toBeNull();
  });

  it.each(codes)("%s gives both answers the same weight in words", (code) => {
    const { banner, dialog } = loaded[code]!;
    expect([banner.accept, banner.reject]).toEqual([dialog.acceptAll, dialog.rejectAll]);
    expect([banner.and, banner.comma]).toEqual([dialog.and, dialog.comma]);
    expect(Math.abs(banner.accept.length - banner.reject.length)).toBeLessThanOrEqual(6);
  });

  it.each(codes)("%s calls the plain link by one name wherever it points to it", (code) => {
    const { banner, status } = loaded[code]!;
    for (const text of [banner.keep, status.refused, status.saved]) expect(text).toContain(status.link);
    if (code !== "en") expect(LINK_TEXTS[code]).toBe(status.link);
    expect(linkWords[code]).toBe(status.link);
  });

  it("the plain link's file has the words of every language, and no others", () => {
    expect(Object.keys(linkWords).sort()).toEqual(["ru", ...codes].sort());
    expect(linkWords["ru"]).toBe(ruStatus.link);
  });

  it("all of the issue's languages are there", () => expect([...codes].sort()).toEqual(["ba", "en", "hy", "kk", "ky", "tg", "tt", "uz", "zh"]));

  it.each(["ru", ...codes])("%s promises nothing untrue", (code) => {
    const texts = code === "ru" ? ru : loaded[code]!;
    expect(JSON.stringify(texts)).not.toMatch(FORBIDDEN);
  });

  it("would notice such a promise", () => expect("Данные анонимны").toMatch(FORBIDDEN));
});

describe("Russian texts", () => {
  it.each([
    [ruStatus.refused, "Хорошо: счётчики и реклама выключены, сайт и запись работают. Передумаете — ссылка «Настройки cookie» внизу страницы."],
    [ruDialog.essentialText, "Вход в кабинет, защита форм, версия для слабовидящих и ваш ответ: без них сайт не работает."],
    [ruDialog.zones, "Открытые страницы могут рассказать о вашем здоровье, поэтому в кабинете и результатах анализов счётчики не работают никогда."],
    [ruStatus.left, "Не удалось удалить: {names}."],
  ])("stay as agreed: %s", (text, agreed) => expect(text).toBe(agreed));

  it("give both answers the same weight in words", () => {
    expect([ruBanner.accept, ruBanner.reject]).toEqual([ruDialog.acceptAll, ruDialog.rejectAll]);
    expect(ruBanner.accept.split(" ").length).toBe(ruBanner.reject.split(" ").length);
  });
});
