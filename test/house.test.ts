/** Holds the files of src against the house card: at most 150 lines and 5 exports each. What the linter can count (functions, parameters, nesting) stands in oxlint.json. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../src");
const LINES = 150;
const EXPORTS = 5;

/** Tables of the catalogue: one array each, as long as the world is. */
const DATA = /^catalogue\/(vendors|lists)\//;
/** What package.json offers to others stands in a folder's index.ts, or in that of src. */
const OFFERED = /(^|\/)index\.ts$/;

/** Nothing is left of the file when its types are gone. */
function isOnlyTypes(text: string): boolean {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return !/^(?!import type|export type|export interface|interface|type|declare global|\/\/)\w/m.test(code);
}

/** Names that the file gives to others, values and types alike. */
function exportsOf(text: string): number {
  const declared = text.match(/^export (?:default|async|function|const|let|class|abstract|enum|interface|type \w)/gm) ?? [];
  const listed = [...text.matchAll(/^export (?:type )?(?:const )?\{([^}]*)\}/gm)].flatMap(([, names]) => names!.split(",").filter((name) => name.trim()));
  const whole = text.match(/^export (?:type )?\*/gm) ?? [];
  return declared.length - (text.match(/^export const \{/gm) ?? []).length + listed.length + whole.length;
}

/** What the card has against a file. */
function faultsOf(file: string, text: string): string[] {
  if (DATA.test(file) || isOnlyTypes(text)) return [];
  const lines = text.trimEnd().split("\n").length;
  const count = OFFERED.test(file) ? 0 : exportsOf(text);
  return [...(lines > LINES ? [`${file}: ${lines} lines`] : []), ...(count > EXPORTS ? [`${file}: ${count} exports`] : [])];
}

const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"));

describe("the house card", () => {
  it("finds the sources", () => expect(files.length).toBeGreaterThan(200));

  it("is kept by every file", () => {
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  it("would notice a file too long and one with too many names", () => {
    const types = 'import type { A } from "./a.ts";\nexport type * from "./b.ts";\n/** Word. */\nexport interface B {\n  readonly a: A;\n}\n' + "export type C = string;\n".repeat(6);
    expect(faultsOf("ui/a.ts", "const a = 1;\n".repeat(150))).toEqual([]);
    expect(faultsOf("ui/a.ts", "const a = 1;\n".repeat(151))).toEqual(["ui/a.ts: 151 lines"]);
    expect(faultsOf("catalogue/vendors/a.ts", "const a = 1;\n".repeat(151))).toEqual([]);
    expect(faultsOf("ui/a.ts", types)).toEqual([]);
    expect(faultsOf("ui/a.ts", types + "export async function d() {}\n")).toEqual(["ui/a.ts: 9 exports"]);
    expect(faultsOf("ui/a.ts", 'export const { a, b, c } = d;\nexport { e, type F } from "./e.ts";\nexport * from "./g.ts";\n')).toEqual(["ui/a.ts: 6 exports"]);
    expect(faultsOf("config/index.ts", "export const a = 1;\n".repeat(6))).toEqual([]);
  });
});

/** Words between quotes in code; `Type["member"]` is no value. */
const words = (text: string): Set<string> => new Set([...text.matchAll(/(?<!\b[A-Z][a-z]\w*\[)["'`]([\w-]+)["'`]/g)].map(([, word]) => word!));

describe("names that the build shortens", () => {
  const shortened = [.../^const HANDLE = \[(.*)\];$/m.exec(readFileSync(join(root, "../rollup.config.mjs"), "utf8"))![1]!.matchAll(/"(\w+)"/g)].map(([, name]) => name!);
  /** A value that nobody takes for a key, and a comment that tells of it. */
  const ALLOWED = ["config/diagnose-ours.ts managed", "contract.ts managed"];

  it("are nowhere a word of data: as a key it would be another one in the built file", () => {
    expect(shortened).toContain("calls");
    const browser = files.filter((file) => !/^(server|cli)\//.test(file));
    const found = browser.flatMap((file) => [...words(readFileSync(join(root, file), "utf8"))].filter((word) => shortened.includes(word)).map((word) => `${file} ${word}`));
    expect(found.filter((one) => !ALLOWED.includes(one))).toEqual([]);
  });

  it("would be noticed", () => {
    expect(words('const kind = "calls"; type A = Handle["natives"]; KINDS["asked"]')).toEqual(new Set(["calls", "asked"]));
  });
});

describe("natives that old libraries replace", () => {
  /** MooTools' and Prototype's `Array.from` takes no function and no Set, Prototype's `reduce` no arguments. */
  const REPLACED = /\bArray\.from\(|\.reduce\(|\bArray\.prototype\.map\b/;

  it("are not used by what runs in a page", () => {
    const browser = files.filter((file) => !/^(server|cli|console)\//.test(file) && file !== "catalogue/pack.ts");
    expect(browser.filter((file) => REPLACED.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });
});
