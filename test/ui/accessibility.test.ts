/** The table of accessibility requirements is whole, and every test that it names exists. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REQUIREMENTS } from "./accessibility.ts";

const root = join(import.meta.dirname, "..");

/** Points of WCAG 2.1, levels A and AA: principle, guideline, criteria. */
const WCAG21 = ["1.1: 1", "1.2: 1 2 3 4 5", "1.3: 1 2 3 4 5", "1.4: 1 2 3 4 5 10 11 12 13", "2.1: 1 2 4", "2.2: 1 2", "2.3: 1", "2.4: 1 2 3 4 5 6 7", "2.5: 1 2 3 4", "3.1: 1 2", "3.2: 1 2 3 4", "3.3: 1 2 3 4", "4.1: 1 2 3"]
  .flatMap((line) => line.split(": ")[1]!.split(" ").map((last) => `${line.split(": ")[0]}.${last}`));
/** What 2.2 adds on these levels. */
const WCAG22 = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

/** Is there a test or a group in the file whose title begins so? */
function has([file, title]: readonly [string, string]): boolean {
  const path = join(root, file);
  return existsSync(path) && ['"', "`"].some((quote) => readFileSync(path, "utf8").includes(quote + title));
}

describe("accessibility", () => {
  it("every point of WCAG 2.1 and 2.2 AA is in the table, once", () => {
    const points = REQUIREMENTS.map(({ point }) => point).filter((point) => point !== "—");
    expect(points.sort()).toEqual([...WCAG21, ...WCAG22].sort());
    expect(WCAG21).toHaveLength(50);
  });

  it.each(REQUIREMENTS)("$point $asks", ({ shown }) => {
    if (typeof shown === "string") expect(shown).toMatch(/^[A-Z].+\.$/);
    else {
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.filter((one) => !has(one))).toEqual([]);
    }
  });

  it("would miss a test that is not there", () => expect(has(["ui/texts.test.ts", "no such title"])).toBe(false));
});
