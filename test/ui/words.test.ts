/** Dates, countries and lifetimes in every language, also where the engine has no data for it, as Chromium has none for half of them. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { factsLanguage } from "../../src/catalogue/facts-language.ts";
import { countryInWords, lifetimeInWords } from "../../src/ui/in-words.ts";
import { momentOf } from "../../src/ui/moment.ts";
import { hy } from "../../src/ui/texts/hy.ts";
import { ruDetails } from "../../src/ui/texts/ru-details.ts";
import { tt } from "../../src/ui/texts/tt.ts";
import { uz } from "../../src/ui/texts/uz.ts";

const AT = new Date(2026, 10, 21, 9, 5);

afterEach(() => vi.restoreAllMocks());

describe("momentOf", () => {
  it.each([
    ["ru", "21 ноября 2026 г. в 09:05"],
    ["en", "November 21, 2026 at 09:05 AM"],
    ["hy", "21 նոյեմբերի, 2026 թ., 09:05"],
  ])("%s: in words", (lang, text) => expect(momentOf(AT, lang).replace(/\s/g, " ")).toBe(text));

  it("in figures where the engine does not know the language", () => {
    vi.spyOn(Intl.DateTimeFormat, "supportedLocalesOf").mockReturnValue([]);
    expect(momentOf(AT, "tt")).toBe("21.11.2026, 09:05");
  });

  it("in figures where it knows no months in it", () => {
    const knows = Intl.DateTimeFormat.prototype as unknown as { format: object; resolvedOptions(): { locale: string } };
    const own = Object.getOwnPropertyDescriptor(knows, "format")!.get as () => object;
    vi.spyOn(knows, "format", "get").mockImplementation(function (this: typeof knows) {
      return this.resolvedOptions().locale === "kk" ? () => "2026 M11 21 09:05" : own.call(this);
    });
    expect(momentOf(AT, "kk")).toBe("21.11.2026, 09:05");
  });

  it("has no words for what is no date", () => expect(momentOf(new Date("soon"), "ru")).toBe(""));
});

describe("countryInWords", () => {
  it.each([
    ["US", "ru", ruDetails, "Соединенные Штаты, за пределами России"],
    ["US", "tt", tt.details, "АКШ, Россиядән читтә"],
    ["RU", "hy", hy.details, "Ռուսաստան"],
    ["EU", "uz", uz.details, "Yevropa Ittifoqi, Rossiyadan tashqarida"],
    ["self", "tt", tt.details, "сайтның үз серверында"],
  ])("%s in %s", (code, lang, texts, words) => expect(countryInWords(code, lang, texts)).toBe(words));

  it("in Russian where the engine would answer in English", () => {
    const own = Intl.DisplayNames;
    vi.spyOn(Intl, "DisplayNames").mockImplementation(function (_, options) {
      return new own(["en"], options);
    });
    expect(countryInWords("US", "en", uz.details)).toContain("United States");
    vi.restoreAllMocks();
    vi.spyOn(Intl, "DisplayNames").mockImplementation(function (lang, options) {
      return new own((lang as string[])[0] === "ru" ? ["ru"] : ["en"], options);
    });
    expect(countryInWords("US", "tt", tt.details)).toBe("Соединенные Штаты, Россиядән читтә");
  });
});

describe("lifetimeInWords", () => {
  it.each([
    ["2 years", "ru", ruDetails, "2 года"],
    ["2 years", "tt", tt.details, "2 ел"],
    ["30 minutes", "hy", hy.details, "30 րոպե"],
    ["1 day", "uz", uz.details, "1 kun"],
    ["session", "tt", tt.details, "браузер ябылганчы"],
  ])("%s in %s", (lifetime, lang, texts, words) => expect(lifetimeInWords(lifetime, lang, texts)).toBe(words));
});

it("tells facts in Russian among Russia's languages, in English to others", () => {
  expect(["ru", "tt", "ba", "kk", "uz", "tg", "ky", "hy", "en", "zh", "ar"].map(factsLanguage).join(" ")).toBe("ru ru ru ru ru ru ru ru en en en");
});
