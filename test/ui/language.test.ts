import { describe, expect, it } from "vitest";
import type { SiteConfig } from "../../src/config/types.ts";
import { pickLanguage } from "../../src/ui/language.ts";

const site = (...languages: string[]) => ({ languages }) as unknown as SiteConfig;

describe("pickLanguage", () => {
  it.each([
    ["the page's own first", ["ru", "en"], "en-GB", ["ru"], "en"],
    ["then the browser's", ["ru", "en"], "", ["de", "en-US"], "en"],
    ["else the site's first", ["en", "ru"], "de", ["fr"], "en"],
    ["never one the site does not offer", ["ru"], "en", ["en"], "ru"],
  ])("%s", (_, languages, page, browser, expected) => expect(pickLanguage(site(...languages), page, browser)).toBe(expected));

  it("is Russian where the site says nothing", () => expect(pickLanguage({} as SiteConfig, "en", ["en"])).toBe("ru"));
});
