/** A second consent tool on the page. */
import { expect, it } from "vitest";
import { nameOtherTools } from "../../src/ui/other-tools.ts";

function told(): string[] {
  const lines: string[] = [];
  nameOtherTools({ problem: (code, at) => void lines.push(`${code} ${at}`) });
  return lines;
}

it("is named, and left alone", () => {
  const klaro = {};
  Object.assign(window, { klaro });
  expect(told()).toEqual(["other-consent-tool klaro"]);
  expect((window as unknown as { klaro: unknown }).klaro).toBe(klaro);
  Reflect.deleteProperty(window, "klaro");
});

it("is not made up", () => expect(told()).toEqual([]));
