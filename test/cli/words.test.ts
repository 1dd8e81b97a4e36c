/** The language in which a command speaks. */
import { expect, test } from "vitest";
import { localeOf } from "../../src/cli/words.ts";

test("the first variable that is set says the language", () => {
  const russian = (): string => "ru-RU";
  expect(localeOf({ LC_ALL: "C", LANG: "ru_RU.UTF-8" }, russian)).toBe("en");
  expect(localeOf({ LANG: "POSIX" }, russian)).toBe("en");
  expect(localeOf({ LC_MESSAGES: "ru_RU.UTF-8", LANG: "C" }, russian)).toBe("ru");
  expect(localeOf({ LANG: "ru_RU.UTF-8" }, () => "en-US")).toBe("ru");
});

test("where none is set, as on Windows, the system's own language counts", () => {
  expect(localeOf({}, () => "ru-RU")).toBe("ru");
  expect(localeOf({ LANG: "" }, () => "ru")).toBe("ru");
  expect(localeOf({}, () => "de-DE")).toBe("en");
  expect(localeOf({})).toBe(Intl.DateTimeFormat().resolvedOptions().locale.startsWith("ru") ? "ru" : "en");
});
