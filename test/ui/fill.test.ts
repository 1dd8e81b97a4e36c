import { afterEach, describe, expect, it, vi } from "vitest";
import { fill, list } from "../../src/ui/fill.ts";
import { listed } from "../../src/ui/listed.ts";
import { en } from "../../src/ui/texts/en.ts";
import { kk } from "../../src/ui/texts/kk.ts";
import { ruBanner } from "../../src/ui/texts/ru-banner.ts";
import { tt } from "../../src/ui/texts/tt.ts";
import { zh } from "../../src/ui/texts/zh.ts";

describe("fill", () => {
  it("puts values in and picks the form for one or many", () => {
    expect(fill("{names} {узнает|узнают}", { names: "А" })).toBe("А узнает");
    expect(fill("{names} {узнает|узнают}", { names: "А и Б" }, 1)).toBe("А и Б узнают");
    expect(fill("{нет}", {})).toBe("нет");
  });
});

describe("list", () => {
  it.each([[[]], [["А"]], [["А", "Б"]], [["А", "Б, В", "Г"]]])("writes Russian as Intl does: %j", (items) => {
    expect(list(items, ruBanner)).toBe(new Intl.ListFormat("ru").format(items));
  });

  it("writes as each language does", () => {
    expect(list(["A", "B", "C"], en.banner)).toBe("A, B and C");
    expect(list(["A", "B", "C"], tt.banner)).toBe("A, B һәм C");
    expect(list(["甲", "乙", "丙"], zh.banner)).toBe("甲、乙和丙");
    expect(list([], en.banner)).toBe("");
  });
});

describe("listed", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("writes through Intl where the engine knows the language", () => {
    expect(listed(["А", "Б", "В"], "ru", ruBanner)).toBe("А, Б и В");
    expect(listed(["A", "B", "C"], "en", en.banner)).toBe("A, B, and C");
  });

  it("writes with the language's own words where the engine says that it knows the language and has but commas", () => {
    class Bare extends Intl.ListFormat {
      static override supportedLocalesOf = (): string[] => ["kk"];
      override format = (items: Iterable<string>): string => [...items].join(", ");
    }
    vi.stubGlobal("Intl", { ...Intl, ListFormat: Bare });
    expect(listed(["A", "B"], "kk", kk.banner)).toBe("A және B");
    expect(listed(["A"], "kk", kk.banner)).toBe("A");
  });

  it("writes with the language's own words where the engine does not, or has no lists at all", () => {
    expect(listed(["A", "B", "C"], "tlh", tt.banner)).toBe("A, B һәм C");
    vi.stubGlobal("Intl", { ...Intl, ListFormat: undefined });
    expect(listed(["A", "B", "C"], "en", en.banner)).toBe("A, B and C");
  });
});
