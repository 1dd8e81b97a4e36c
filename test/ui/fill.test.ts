import { describe, expect, it } from "vitest";
import { fill, list } from "../../src/ui/fill.ts";

describe("fill", () => {
  it.each([
    ["{names} {узнает|узнают}", { names: "А" }, 0, "А узнает"],
    ["{names} {узнает|узнают}", { names: "А и Б" }, 1, "А и Б узнают"],
    ["без мест", {}, 0, "без мест"],
  ])("%s", (text, values, many, expected) => expect(fill(text, values, many)).toBe(expected));
});

describe("list", () => {
  it("joins in the language's own manner", () => {
    expect(list(["А", "Б", "В"], "ru")).toBe("А, Б и В");
    expect(list(["A", "B"], "en")).toBe("A and B");
    expect(list([], "ru")).toBe("");
    expect(list([], "en")).toBe("");
  });

  it.each([[[]], [["А"]], [["А", "Б"]], [["А", "Б, В", "Г"]]])("writes Russian as Intl does: %j", (items) => {
    expect(list(items, "ru")).toBe(new Intl.ListFormat("ru").format(items));
  });

  it("joins with commas where the engine has no list format", () => {
    const { ListFormat } = Intl;
    Object.assign(Intl, { ListFormat: undefined });
    try {
      expect(list(["A", "B"], "en")).toBe("A, B");
    } finally {
      Object.assign(Intl, { ListFormat });
    }
  });
});
