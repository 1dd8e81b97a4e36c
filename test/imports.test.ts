/** Holds the imports of src against the house's table: features do not import features, nobody imports in a ring, packages stay where they belong. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../src");

/** Folder or root file → what it may import of ours (folders, or single files) and which packages. */
const TABLE: Record<string, { own: string[]; packages: string[] }> = {
  "contract.ts": { own: ["config/types.ts"], packages: [] },
  "chunk.ts": { own: ["contract.ts"], packages: [] },
  "decision.ts": { own: ["contract.ts"], packages: [] },
  "allowed.ts": { own: ["contract.ts"], packages: [] },
  "taken-out.ts": { own: [], packages: [] },
  gate: { own: ["contract.ts", "chunk.ts", "decision.ts", "catalogue", "config/types.ts"], packages: [] },
  catalogue: { own: ["contract.ts", "chunk.ts", "config/types.ts"], packages: [] },
  tags: { own: ["contract.ts", "allowed.ts", "taken-out.ts", "chunk.ts", "decision.ts", "catalogue", "seal", "config/types.ts"], packages: [] },
  seal: { own: ["contract.ts", "chunk.ts", "config/types.ts"], packages: [] },
  consent: { own: ["contract.ts", "allowed.ts", "chunk.ts", "decision.ts", "config/types.ts"], packages: ["js-cookie"] },
  receipt: { own: ["contract.ts", "chunk.ts", "decision.ts", "config/types.ts"], packages: ["idb-keyval"] },
  config: { own: ["contract.ts", "allowed.ts", "chunk.ts", "decision.ts", "catalogue", "consent/silenced.ts", "receipt/canonical.ts", "receipt/notice.ts"], packages: ["node:crypto"] },
  ui: { own: ["contract.ts", "taken-out.ts", "chunk.ts", "decision.ts", "catalogue", "config/types.ts", "styles"], packages: ["preact"] },
  server: { own: ["contract.ts", "decision.ts", "catalogue", "config", "receipt/shape.ts", "receipt/canonical.ts", "receipt/leaf-text.ts", "receipt/notice.ts"], packages: ["node:", "fastify", "typebox", "pg", "pino"] },
  cli: { own: ["contract.ts", "catalogue", "config", "server", "ui/notices.ts", "receipt/shape.ts", "receipt/canonical.ts"], packages: ["node:"] },
  "decide.ts": { own: ["contract.ts", "allowed.ts", "decision.ts", "consent", "tags", "config/types.ts"], packages: [] },
  "sdk-entry.ts": { own: ["chunk.ts", "decide.ts"], packages: [] },
  "index.ts": { own: ["contract.ts", "config/types.ts"], packages: [] },
};

/** Every import of every source file, as paths below src or package names. */
function readImports(): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith(".d.ts"));
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
      const found = [...text.matchAll(/^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"/gm)].map((m) => (m[1] ?? m[2] ?? m[3])!);
      return [file, found.map((name) => (name.startsWith(".") ? relative(root, join(root, dirname(file), name)) : name))];
    }),
  );
}

const imports = readImports();
const home = (file: string): string => (file.includes("/") ? file.split("/")[0]! : file);

function allowed(file: string, target: string): boolean {
  const rule = TABLE[home(file)];
  if (!rule) return false;
  if (target.startsWith("../")) return rule.own.includes(target.split("/")[1]!);
  const isOwn = imports.has(target.replace(/\?.*/, ""));
  if (!isOwn) return rule.packages.some((name) => target === name || target.startsWith(name.endsWith(":") ? name : name + "/"));
  return home(target) === home(file) || rule.own.some((name) => target === name || home(target) === name);
}

/** The first ring found, as a list of files, or an empty list. */
function findRing(graph: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of graph.get(file) ?? []) {
      const ring = walk(next, [...path, file]);
      if (ring.length) return ring;
    }
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const ring = walk(file, []);
    if (ring.length) return ring;
  }
  return [];
}

describe("imports", () => {
  it("finds the sources", () => expect(imports.size).toBeGreaterThan(30));

  it("keep to the table", () => {
    const wrong: string[] = [];
    for (const [file, targets] of imports) for (const target of targets) if (!allowed(file, target)) wrong.push(`${file} imports ${target}`);
    expect(wrong).toEqual([]);
  });

  it("put no package into the built files that NOTICE does not name", () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, "../package.json"), "utf8")) as { dependencies: Record<string, string> };
    const notice = readFileSync(join(root, "../NOTICE"), "utf8");
    const inside = new Set([...imports.values()].flat().filter((name) => /^[a-z]/.test(name) && !imports.has(name) && !/\.\w+$/.test(name) && !name.startsWith("node:")).map((name) => name.split("/")[0]!));
    for (const name of Object.keys(dependencies)) inside.delete(name);
    expect([...inside].sort()).toEqual(["idb-keyval", "js-cookie", "preact"]);
    for (const name of inside) expect(notice).toMatch(new RegExp(`^${name}, http`, "m"));
  });

  it("form no ring", () => {
    // contract.ts and config/types.ts are types only and name each other's.
    const graph = new Map([...imports].map(([file, targets]) => [file, file === "contract.ts" ? [] : targets]));
    expect(findRing(graph)).toEqual([]);
  });

  it("would notice a ring and a forbidden import", () => {
    expect(findRing(new Map([["a", ["b"]], ["b", ["a"]]]))).toEqual(["a", "b", "a"]);
    expect(allowed("gate/judge.ts", "ui/Banner.tsx")).toBe(false);
    expect(allowed("gate/judge.ts", "js-cookie")).toBe(false);
  });
});
