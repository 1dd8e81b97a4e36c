/** What the engines of our floor make of the style sheets. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "lightningcss";
import { describe, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../styles");
const sheets = readdirSync(folder).filter((name) => name.endsWith(".css"));

/** Newer than Chromium 79 or Safari 13. */
const NEWER = /color-mix\(|oklch\(|light-dark\(|\d(svh|svw|dvh|dvw|lvh|lvw|cq\w+)\b|clamp\(|round\(/;

/**
 * Declarations that would be lost whole: beside `var()` an engine learns that it does not know the rest only when there is no line before to
 * fall back to, and a switch without its border cannot be seen. Custom properties count where they are not guarded by `@supports`.
 */
function lost(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@supports[^{]*{(?:[^{}]*{[^{}]*})*[^{}]*}/g, "");
  return [...plain.matchAll(/[\w-]+\s*:\s*[^;{}]*/g)].map(([line]) => line).filter((line) => NEWER.test(line) && (line.includes("var(") || line.startsWith("--")));
}

describe("style sheets", () => {
  test.each(sheets)("%s: no line that an older engine would drop with all that stood before it", (name) => {
    expect(lost(readFileSync(join(folder, name), "utf8"))).toEqual([]);
  });

  test.each(sheets)("%s: is not changed by the build in that", (name) => {
    const { code } = transform({ filename: name, code: readFileSync(join(folder, name)), minify: true, targets: { safari: 13 << 16, chrome: 70 << 16 } });
    expect(lost(code.toString())).toEqual([]);
  });

  test("the twin: such a line would be seen", () => {
    expect(lost(".a { max-height: max(50svh - var(--room), 40svh) }")).toHaveLength(1);
    expect(lost(".a { --l: color-mix(in srgb, red, var(--c)) }")).toHaveLength(1);
    expect(lost("@supports (color: color-mix(in srgb, red, red)) { .a { --l: color-mix(in srgb, red, var(--c)) } }")).toEqual([]);
  });
});
