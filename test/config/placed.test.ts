/** A sentence with a place in it never shows an empty one. */
import { expect, test } from "vitest";
import { explain } from "../../src/config/explain.ts";
import { placed } from "../../src/config/placed.ts";

const tag = { getAttribute: (name: string) => (name === "data-config" ? "/soglasie/site.json" : null) } as unknown as HTMLScriptElement;
const said = (code: string): string => explain([placed({ own: tag }, { code, at: "" }, "clinic.example")], {}, "ru").join("");

test("a config that did not come is named by its address, a page without https by its host", () => {
  expect(said("config-json")).toContain("Конфиг /soglasie/site.json не загрузился");
  expect(said("insecure-http")).toContain("Сайт clinic.example открыт без https");
});

test("a place that the gate gave stays, and where there is none nothing is made up", () => {
  expect(placed({ own: tag }, { code: "config-json", at: "/x.json" }, "h").at).toBe("/x.json");
  expect(placed({ own: { getAttribute: () => null } as never }, { code: "config-json", at: "" }, "h").at).toBe("");
});
