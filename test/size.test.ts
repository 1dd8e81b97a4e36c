/** Byte budgets of the browser programs, brotli 11. A program above its budget fails; README must show the figures of this build. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse } from "acorn";
import { beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const PROGRAMS = readdirSync(join(root, "dist"))
  .filter((file) => /^soglasie(\.[a-z-]+)?\.js$/.test(file))
  .map((file) => file.slice(0, -3));

/** Bytes of one built file; undefined if the build does not make it. */
function bytes(name: string): number | undefined {
  const file = join(root, "dist", `${name}.js`);
  return existsSync(file) ? brotliCompressSync(readFileSync(file)).length : undefined;
}

const size: Record<string, number> = {};
beforeAll(() => {
  for (const name of PROGRAMS) size[name] = bytes(name) ?? 0;
  console.log("brotli bytes: " + PROGRAMS.map((name) => `${name} ${size[name] || "not built"}`).join(", "));
});

describe("byte budgets", () => {
  it.each([
    // The design's aim for the gate was 6500: stand-ins with replay, vendor exceptions, zones, Trusted Types, fresh frames, style sheets and imports
    // that script inserts, what routers and Sentry need and what waits for the visitor's own act cost the rest.
    ["soglasie", 8740],
    ["soglasie.sdk", 3500],
    ["soglasie.banner", 6200],
    ["soglasie.dialog", 6000],
  ])("%s stays within %i bytes", (name, budget) => {
    expect(size[name]).toBeGreaterThan(0);
    expect(size[name]).toBeLessThanOrEqual(budget);
  });

  it("a first visit costs at most 16.0 kB before an answer", () => {
    expect(size["soglasie"]! + size["soglasie.sdk"]! + size["soglasie.banner"]!).toBeLessThanOrEqual(16000);
  });

  // The design's aim is 10.0, of which 3.5 for what starts vendors; the gate's surplus above is why it is not met. A site with a Google tag, session
  // replay, call tracking, a zone's goal or the seal loads the file for it too; what a withdrawal needs comes later, at idle.
  it("a returning visitor with a cold cache who accepted costs at most 12.7 kB, 3.9 of them beside the gate", () => {
    expect(size["soglasie.tags"]!).toBeLessThanOrEqual(3920);
    expect(size["soglasie"]! + size["soglasie.tags"]!).toBeLessThanOrEqual(12660);
  });

  it("a returning visitor with a cold cache who refused costs at most 10.0 kB", () => {
    expect(size["soglasie"]!).toBeLessThanOrEqual(10000);
  });
});

describe("built browser files", () => {
  it("are all there", () => {
    for (const name of ["soglasie", "soglasie.sdk", "soglasie.banner", "soglasie.dialog", "soglasie.tags", "soglasie.google", "soglasie.recipes", "soglasie.stop", "soglasie.seal", "soglasie.cut", "soglasie.fence", "soglasie.names", "soglasie.vision", "soglasie.phones", "soglasie.mask", "soglasie.goal", "soglasie.receipt", "soglasie.diagnose", "soglasie.classify"]) expect(PROGRAMS).toContain(name);
  });

  it.each(PROGRAMS)("%s parses as ES2017", (name) => {
    const file = join(root, "dist", `${name}.js`);
    expect(() => parse(readFileSync(file, "utf8"), { ecmaVersion: 2017 })).not.toThrow();
  });

  // Newer than Chromium 70, Safari 13 or Firefox 78: an old browser would lose the visitor's answer over one of these.
  it.each(PROGRAMS)("%s calls nothing that the oldest supported browsers lack", (name) => {
    // `...at(x)` spreads what a function of our own answers, for which the minifier found this name.
    const newer = /Object\.(fromEntries|hasOwn\b|groupBy)|Promise\.(any|allSettled|try|withResolvers)|(?<!\.\.)\.(matchAll|replaceAll|findLast|toSorted|toReversed|toSpliced|trimStart|trimEnd|at|flat)\(|\.replaceChildren\(|\bglobalThis\b|structuredClone\(|AbortSignal\.(timeout|any)|Intl\.(ListFormat|RelativeTimeFormat|Segmenter)/;
    expect(newer.exec(readFileSync(join(root, "dist", `${name}.js`), "utf8"))?.[0]).toBeUndefined();
  });

  it.each(["soglasie", "soglasie.sdk", "soglasie.banner"])("%s asks by its first line for all its functions at once", (name) => {
    expect(readFileSync(join(root, "dist", `${name}.js`), "utf8")).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  it("hold nothing that would end or open a script element when pasted inline", () => {
    expect(readFileSync(join(root, "dist/soglasie.js"), "utf8")).not.toMatch(/<!--|<\/?script/i);
  });

  it("carry one build id", () => {
    const { build } = JSON.parse(readFileSync(join(root, "dist/build.json"), "utf8")) as { build: string };
    for (const name of PROGRAMS) expect(readFileSync(join(root, "dist", `${name}.js`), "utf8")).toContain(build);
  });
});
