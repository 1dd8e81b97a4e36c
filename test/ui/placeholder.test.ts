/** What a placeholder says: in the reader's letters, and with a way around that leads somewhere. */
import { getByRole, queryAllByRole, within } from "@testing-library/dom";
import { describe, expect, it, vi } from "vitest";
import type { Operator } from "../../src/config/types.ts";
import { Placeholder } from "../../src/ui/Placeholder.tsx";
import { PLACES, placeOf } from "../../src/ui/places.ts";
import { en } from "../../src/ui/texts/en.ts";
import { hy } from "../../src/ui/texts/hy.ts";
import { ruPlaceholder, type PlaceholderTexts } from "../../src/ui/texts/ru-placeholder.ts";
import { uz } from "../../src/ui/texts/uz.ts";
import { zh } from "../../src/ui/texts/zh.ts";

const operator: Operator = { name: "Clinic", address: "Sadovaya 1", contacts: "privacy@clinic.example", policyUrl: "/policy", consentUrl: "/consent" };
const draw = (texts: PlaceholderTexts, change: Partial<Parameters<typeof Placeholder>[0]> = {}): HTMLElement =>
  Placeholder({ place: placeOf(new URL("https://code.jivosite.com/widget/a")), texts, outside: "", operator, once: () => undefined, always: () => undefined, ...change });

describe("a placeholder", () => {
  it("is a group named after the service: the address, the two ways to show it in that order, each one press, and the way around", () => {
    const [once, always] = [vi.fn(), vi.fn()];
    const box = document.createElement("div");
    box.append(draw(ruPlaceholder, { place: placeOf(new URL("https://yandex.ru/map-widget/v1/?um=1")), outside: "https://yandex.ru/maps/?um=1", once, always }));
    const group = getByRole(box, "group", { name: "Яндекс Карты" });
    expect(within(group).getAllByRole("button").map((one) => one.textContent)).toEqual(["Показать карту", "Всегда показывать карты Яндекса"]);
    within(group).getByRole("button", { name: "Показать карту" }).click();
    expect([once.mock.calls.length, always.mock.calls.length]).toEqual([1, 0]);
    within(group).getByRole("button", { name: "Всегда показывать карты Яндекса" }).click();
    expect([once.mock.calls.length, always.mock.calls.length]).toEqual([1, 1]);
    expect(getByRole(group, "link", { name: "Открыть в Яндекс Картах (новая вкладка)" }).getAttribute("href")).toBe("https://yandex.ru/maps/?um=1");
    within(group).getByText("Sadovaya 1");
  });

  it.each([["en", en], ["uz", uz], ["hy", hy], ["zh", zh]])("names every service in letters that readers of %s read", (_, { placeholder }) => {
    const said = PLACES.map((place) => draw(placeholder, { place, outside: "https://service.example/" }).outerHTML);
    expect(said.filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([]);
    // The twin: the Russian one has such letters.
    expect(draw(ruPlaceholder).outerHTML).toMatch(/\p{Script=Cyrillic}/u);
  });

  it("leads to the service's own page, else to the clinic: by telephone, by letter, or in words", () => {
    const links = (one: HTMLElement): (string | null)[] => [...one.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links(draw(ruPlaceholder, { outside: "https://service.example/" }))).toEqual(["https://service.example/"]);
    expect(links(draw(ruPlaceholder, { operator: { ...operator, phone: "+7 (812) 000-00-00" } }))).toEqual(["tel:+78120000000"]);
    expect(links(draw(ruPlaceholder))).toEqual(["mailto:privacy@clinic.example"]);
    const worded = draw(ruPlaceholder, { operator: { ...operator, contacts: "Регистратура, кабинет 1" } });
    expect(links(worded)).toEqual([]);
    expect(worded.textContent).toContain("Регистратура, кабинет 1");
  });

  it("offers no button for what the site never loads", () => {
    expect(queryAllByRole(draw(ruPlaceholder, { once: null }), "button")).toEqual([]);
  });
});
