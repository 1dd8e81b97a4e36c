import { describe, expect, it } from "vitest";
import type { SiteConfig } from "../../src/config/types.ts";
import { pickLanguage } from "../../src/ui/language.ts";

const site = (...languages: string[]) => ({ languages }) as unknown as SiteConfig;

describe("pickLanguage", () => {
  it.each([
    ["the page's own first", ["ru", "en"], "en-GB", ["ru"], "en"],
    ["then the browser's", ["ru", "en"], "", ["de", "en-US"], "en"],
    ["else the site's first", ["en", "ru"], "de", ["fr"], "en"],
    ["without region or script", ["ru", "tt"], "", ["tt-RU", "ru"], "tt"],
    ["with a line below, as templates write it", ["en", "ru"], "ru_RU", ["en"], "ru"],
    ["in capitals too", ["ru", "uz"], "UZ-Latn-UZ", [], "uz"],
    ["not by the first letters: Bavarian is not Bashkir", ["ru", "ba"], "bar", ["bar-DE"], "ru"],
    ["the site may write a region too", ["ru-RU", "kk-KZ"], "kk", [], "kk"],
    ["never one the site does not offer", ["ru"], "en", ["en"], "ru"],
  ])("%s", (_, languages, page, browser, expected) => expect(pickLanguage(site(...languages), page, browser)).toBe(expected));

  it("is Russian where the site says nothing", () => expect(pickLanguage({} as SiteConfig, "en", ["en"])).toBe("ru"));
});
