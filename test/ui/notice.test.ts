import { describe, expect, it } from "vitest";
import type { SiteConfig, VendorConfig } from "../../src/config/types.ts";
import type { OptionalCategory } from "../../src/contract.ts";
import { noticeOf } from "../../src/ui/notice.ts";
import { en } from "../../src/ui/texts/en.ts";
import { ruBanner } from "../../src/ui/texts/ru-banner.ts";

const MAPS = "Если вы согласны, сайт покажет карты, видео и чаты других компаний: они узнают ваш IP-адрес и открытую страницу.";
const KEEP = "Сайт и запись на приём работают при любом ответе, а изменить его можно по ссылке «Настройки cookie» внизу страницы.";

/** A notice for these vendors, each `id:category`. */
function notice(vendors: string[], { gpc = false, categories = ["preferences", "analytics", "marketing"] as OptionalCategory[], texts = ruBanner, custom = {} } = {}) {
  const pairs = vendors.map((text) => text.split(":") as [string, OptionalCategory]);
  const config = { vendors: pairs.map(([id]) => (id in custom ? (custom as Record<string, VendorConfig>)[id] : { use: id })) } as unknown as SiteConfig;
  const present = categories.filter((name) => name !== "marketing" || pairs.some(([, category]) => category === name));
  const { title, text } = noticeOf({ config, gpc, categories: present, vendors: pairs.map(([id, category]) => ({ id, category })) }, { ...texts });
  return { title, text };
}

describe("notice", () => {
  it("asks for statistics in the singular for one counter", () => {
    expect(notice(["yandex-metrika:analytics"])).toEqual({
      title: "Можно собирать статистику?",
      text: `Если вы согласны, Яндекс Метрика узнает, какие страницы вы открывали, и сохранит в браузере номер, по которому узнает вас снова.\n${KEEP}\n${MAPS}`,
    });
  });

  it("leaves out what the site's own texts empty", () => {
    const texts = { ...ruBanner, keep: "", onPreferences: "" };
    expect(notice(["yandex-metrika:analytics"], { texts }).text.split("\n")).toHaveLength(1);
    expect(notice(["yandex-metrika:analytics"], { texts: { ...texts, ask: "" } }).title).toBe("");
  });

  it("uses the plural for several, each named once", () => {
    const { text } = notice(["yandex-metrika:analytics", "top-mail-ru:analytics", "vk-pixel:marketing", "mytarget-vk-ads:marketing"]);
    expect(text).toContain("Яндекс Метрика и Top.Mail.ru узнают, какие страницы вы открывали, и сохранят");
    expect(text).toContain("VK Реклама получит эти данные для показа рекламы.");
  });

  it("adds advertising to the title where the site has it", () => {
    expect(notice(["yandex-metrika:analytics", "vk-pixel:marketing"]).title).toBe("Можно собирать статистику и использовать рекламу?");
  });

  it("says nothing of advertising where the site has none", () => {
    expect(JSON.stringify(notice(["yandex-metrika:analytics"]))).not.toMatch(/реклам/i);
  });

  it("stands on its own with advertising alone", () => {
    const { title, text } = notice(["vk-pixel:marketing"], { categories: ["preferences", "marketing"] });
    expect(title).toBe("Можно использовать рекламу?");
    expect(text).toMatch(/^Если вы согласны, VK Реклама узнает, какие страницы вы открывали, для показа рекламы\./);
  });

  it("stands on its own with maps and chats alone", () => {
    const { title, text } = notice(["yandex-maps:preferences"], { categories: ["preferences"] });
    expect(title).toBe("Можно показывать карты и чаты?");
    expect(text).toBe(`${KEEP}\n${MAPS}`);
  });

  it("says what \"accept\" means for maps and chats too, and is silent where the site has none", () => {
    expect(notice(["yandex-metrika:analytics", "vk-pixel:marketing"]).text.split("\n").slice(-2)).toEqual([KEEP, MAPS]);
    expect(notice(["yandex-metrika:analytics"], { categories: ["analytics"] }).text).not.toContain("карты");
  });

  it("asks a whole question where the signal leaves nothing but maps and chats", () => {
    const { title, text } = notice(["vk-pixel:marketing"], { categories: ["preferences", "marketing"], gpc: true });
    expect(title).toBe("Можно показывать карты и чаты?");
    expect(text).toMatch(/Global Privacy Control.*\n.*\n.*карты, видео и чаты/);
    expect(notice(["vk-pixel:marketing"], { categories: ["marketing"], gpc: true }).title).toBe("Можно использовать рекламу?");
  });

  it("offers no advertising under Global Privacy Control, and says why", () => {
    const { title, text } = notice(["yandex-metrika:analytics", "vk-pixel:marketing"], { gpc: true });
    expect(title).toBe("Можно собирать статистику?");
    expect(text).toContain("Global Privacy Control");
    expect(text).not.toContain("VK Реклама");
  });

  it("names custom entries as the config does, and others by their id", () => {
    const custom = { "our-stat": { id: "our-stat", name: "Наш счётчик", category: "analytics" } };
    expect(notice(["our-stat:analytics", "mango-office:analytics"], { custom }).text).toContain("Наш счётчик и Mango Office узнают");
  });

  it("speaks of other companies where no vendor is named", () => {
    expect(notice([]).text).toMatch(/^Если вы согласны, другие компании узнают/);
  });

  it("says the same in English", () => {
    const { title, text } = notice(["google-analytics-4:analytics", "vk-pixel:marketing"], { texts: en.banner });
    expect(title).toBe("May we collect statistics and use advertising?");
    expect(text).toMatch(/^If you agree, Google Analytics will learn which pages you opened/);
  });
});
