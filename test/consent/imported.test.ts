/** What replaced consent tools leave behind, read as a choice on this site. Records were taken from the tools themselves where they are on npm. */
import { describe, expect, it } from "vitest";
import { choiceOf, type ImportGround } from "../../src/consent/imported/choice-of.ts";
import { REPLACED_TOOLS } from "../../src/consent/imported/replaced-tools.ts";

const GROUND: ImportGround = {
  categories: ["preferences", "analytics", "marketing"],
  vendors: [{ id: "yandex-metrika", category: "analytics" }, { id: "vk-pixel", category: "marketing" }],
  names: {},
  gpc: false,
};
const read = (tool: string, ...values: string[]) => REPLACED_TOOLS[tool]!.read(values);
const choose = (tool: string, values: string[], ground: Partial<ImportGround> = {}) => {
  const found = read(tool, ...values);
  return found && choiceOf(found, { ...GROUND, ...ground });
};

describe("records of replaced tools", () => {
  it("reads vanilla-cookieconsent: what is offered and not in the list was refused", () => {
    const record = JSON.stringify({ categories: ["necessary", "analytics"], services: { necessary: [], analytics: [], marketing: [] }, consentTimestamp: "2026-05-01T10:00:00.000Z", revision: 0 });
    expect(read("vanilla-cookieconsent", record)).toEqual({ answers: { necessary: true, analytics: true, marketing: false }, time: Date.UTC(2026, 4, 1, 10) / 1000 });
    expect(choose("vanilla-cookieconsent", [record])).toMatchObject({ categories: { preferences: false, analytics: true, marketing: false }, source: "i", action: "save" });
  });

  it("reads klaro and tarteaucitron by the config's names of services", () => {
    const names = { ym: "yandex-metrika", vkads: "marketing" };
    expect(choose("klaro", ['{"ym":true,"vkads":false}'], { names })).toMatchObject({ vendors: { "yandex-metrika": true }, categories: { marketing: false, analytics: false } });
    expect(choose("tarteaucitron", ["!ym=true!vkads=wait"], { names })).toMatchObject({ vendors: { "yandex-metrika": true }, categories: { marketing: false } });
  });

  it("reads Cookiebot only where the visitor answered", () => {
    const record = (method: string): string => `{stamp:'x==',necessary:true,preferences:false,statistics:true,marketing:false,method:'${method}',ver:1,utc:1760000000000,region:'ru'}`;
    expect(read("cookiebot", record("explicit"))!.time).toBe(1760000000);
    expect(choose("cookiebot", [record("explicit")])!.categories).toEqual({ preferences: false, analytics: true, marketing: false });
    expect(read("cookiebot", record("implied"))).toBeNull();
  });

  it("reads CookieYes and Complianz only after an answer", () => {
    expect(choose("cookieyes", ["consentid:a,consent:yes,action:yes,necessary:yes,functional:yes,analytics:no,performance:yes,advertisement:no,other:no"])!.categories).toEqual({ preferences: true, analytics: false, marketing: false });
    expect(read("cookieyes", "consentid:a,consent:,action:,necessary:yes,analytics:yes")).toBeNull();
    expect(choose("complianz", ["dismissed", "allow", "allow", "deny"])!.categories).toEqual({ preferences: true, analytics: true, marketing: false });
    expect(read("complianz", "", "allow", "allow", "allow")).toBeNull();
  });

  it("imports nothing from a damaged record, and none that is about nothing of ours", () => {
    for (const tool of ["vanilla-cookieconsent", "klaro"]) expect(() => read(tool, "{not json")).toThrow();
    expect(choose("klaro", ['{"something":true}'])).toBeNull();
  });
});

describe("the choice", () => {
  it("grants a category only if all answers about it are grants", () => {
    expect(choiceOf({ answers: { a: true, b: false } }, { ...GROUND, names: { a: "analytics", b: "analytics" } })!.categories.analytics).toBe(false);
  });

  it("grants no marketing under Global Privacy Control, whoever was told", () => {
    const answers = { marketing: true, vk: true };
    expect(choiceOf({ answers }, { ...GROUND, names: { vk: "vk-pixel" } })).toMatchObject({ categories: { marketing: true }, vendors: { "vk-pixel": true } });
    expect(choiceOf({ answers }, { ...GROUND, names: { vk: "vk-pixel" }, gpc: true })).toMatchObject({ categories: { marketing: false }, vendors: { "vk-pixel": false } });
  });

  it("offers no category that this site has not", () => {
    expect(choiceOf({ answers: { marketing: true, analytics: true } }, { ...GROUND, categories: ["analytics"] })!.categories).toEqual({ analytics: true });
  });
});
