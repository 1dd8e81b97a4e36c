import { afterEach, describe, expect, it } from "vitest";
import { arrivalUrl, cleanReferrer, cleanUrl, hideZone } from "../../src/tags/arrival.ts";
import { fakeGate } from "./fake-gate.ts";

const gateWith = (urls?: object) => fakeGate([], [], { config: urls ? { urls } : {} });
const SITE = "https://clinic.example";
const referrer = (text: string): void => void Object.defineProperty(document, "referrer", { configurable: true, get: () => text });

afterEach(() => {
  delete (document as { referrer?: string }).referrer;
  history.replaceState(null, "", "/");
});

describe("cleanUrl", () => {
  it("keeps every campaign key and cuts the others and the fragment", () => {
    const keys = ["utm_source", "utm_term", "yclid", "ymclid", "yzclid", "ysclid", "yqrid", "gclid", "from", "openstat"];
    const query = keys.map((key) => `${key}=1`).join("&");
    expect(cleanUrl(gateWith(), `${SITE}/a?${query}&fio=Ivanov&phone=1#token`)).toBe(`${SITE}/a?${query}`);
  });

  it("cuts a campaign's value that names the reader", () => {
    expect(cleanUrl(gateWith(), `${SITE}/a?utm_source=mail&utm_content=ivan%40mail.ru&utm_term=+79161234567&utm_campaign=87654321&yclid=17218934567823478912`)).toBe(`${SITE}/a?utm_source=mail&utm_campaign=87654321&yclid=17218934567823478912`);
    history.replaceState(null, "", "/?utm_source=mail&utm_content=ivan@mail.ru");
    expect(arrivalUrl(gateWith())).toBe(`${SITE}/?utm_source=mail`);
  });

  it("keeps what the config names", () => {
    expect(cleanUrl(gateWith({ keepQuery: ["city"] }), `${SITE}/a?city=msk&fio=1`)).toBe(`${SITE}/a?city=msk`);
    expect(cleanUrl(gateWith({ keepPath: ["/vrachi/*"] }), `${SITE}/vrachi/petrova/`)).toBe(`${SITE}/vrachi/petrova/`);
    expect(cleanUrl(gateWith({ keepPath: ["/vrachi/*"] }), `${SITE}/uslugi/vich/`)).toBe(`${SITE}/uslugi/`);
  });

  it.each([
    ["/zakaz/1234567/", "/zakaz/*/"],
    ["/u/ivan@mail.ru", "/u/*"],
    ["/r/3f2504e0-4f89-11d3-9a0c-0305e82c3301/x", "/r/*/x"],
    ["/lk/results/5", "/"],
    ["/uslugi/mrt-3t/", "/uslugi/mrt-3t/"],
    ["/akcii/2026/", "/akcii/2026/"],
    ["/blog/covid-19-simptomy-i-lechenie/", "/blog/covid-19-simptomy-i-lechenie/"],
    ["/akcii/skidka-na-priem-v-2026-godu/", "/akcii/skidka-na-priem-v-2026-godu/"],
    ["/share/dQw4w9WgXcQdQw4w9WgXcQ/", "/share/*/"],
  ])("path %s becomes %s", (path, kept) => expect(cleanUrl(gateWith(), SITE + path)).toBe(SITE + kept));

  it("gives nothing for what is no address", () => expect(cleanUrl(gateWith(), "http://[")).toBe(""));
});

describe("arrival", () => {
  it("finds the campaign on the page before, on this site only", () => {
    referrer(`${SITE}/?utm_source=ya&fio=1`);
    history.replaceState(null, "", "/vrachi/?sort=name");
    expect(arrivalUrl(gateWith())).toBe(`${SITE}/vrachi/?utm_source=ya`);
    expect(cleanReferrer(gateWith())).toBe(`${SITE}/?utm_source=ya`);
    referrer("https://other.example/?utm_source=foreign");
    expect(arrivalUrl(gateWith())).toBe(`${SITE}/vrachi/`);
  });

  it("hides a zone from everybody's eyes", () => {
    referrer(`${SITE}/vrachi/`);
    hideZone(gateWith());
    expect(document.referrer).toBe(`${SITE}/vrachi/`);
    referrer(`${SITE}/lk/results/5`);
    hideZone(gateWith());
    expect(document.referrer).toBe(`${SITE}/`);
  });

  it("takes what a former page brought", () => {
    const gate = fakeGate([], [], { parts: { seal: { arrival: [`${SITE}/?yclid=5`, "https://ya.ru/"] } } });
    expect(arrivalUrl(gate)).toBe(`${SITE}/?yclid=5`);
    expect(cleanReferrer(gate)).toBe("https://ya.ru/");
  });
});
