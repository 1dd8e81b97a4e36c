/** The package as a stranger gets it: packed, installed into an empty project, imported on a server, type-checked. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const project = mkdtempSync(join(tmpdir(), "soglasie-package-"));
const run = (command: string, args: string[], cwd: string): string => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Type-checks a file of the stranger's project, everything of the packages included. Throws with what is wrong. */
const tsc = (file: string, ...options: string[]): string =>
  run(join(root, "node_modules/.bin/tsc"), ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "false", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", "--lib", "es2022", ...options, file], project);
/** As after `npm install -D @types/node`, which fastify's types need. */
const NODE_TYPES = ["--types", "node", "--typeRoots", join(root, "node_modules/@types")];

interface Packed {
  filename: string;
  files: { path: string }[];
}
let packed: Packed;

beforeAll(() => {
  [packed] = JSON.parse(run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", project], root)) as [Packed];
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "stranger", private: true, type: "module" }));
  run("npm", ["install", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", join(project, packed.filename)], project);
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the package", () => {
  it("holds the build, the licence and the notice, and no sources or tests", () => {
    const paths = packed.files.map((file) => file.path);
    expect(paths).toEqual(expect.arrayContaining(["dist/soglasie.js", "dist/soglasie.sdk.js", "dist/soglasie.banner.js", "dist/soglasie.reports.html", "dist/index.mjs", "dist/types/index.d.ts", "LICENSE", "README.md"]));
    expect(paths.filter((path) => /^(src|test|demo)\//.test(path))).toEqual([]);
  });

  it("imports on a server without a window and answers closed", () => {
    const script = `
      const before = Object.keys(globalThis).join();
      for (const name of ["window", "document", "navigator", "localStorage"]) Object.defineProperty(globalThis, name, { get() { throw new Error("touched " + name); }, configurable: true });
      const s = await import("soglasie");
      const state = await s.accept();
      console.log(JSON.stringify([s.allows("analytics"), s.allows("essential"), state.mode, (await s.receipts()).length, s.diagnose().problems[0].code]));`;
    writeFileSync(join(project, "server.mjs"), script);
    expect(JSON.parse(run(process.execPath, ["server.mjs"], project))).toEqual([false, true, "closed", 0, "gate-missing"]);
  });

  it("offers the classic script and the other entries by name", () => {
    writeFileSync(join(project, "resolve.mjs"), `console.log(["soglasie/soglasie.js", "soglasie/catalogue", "soglasie/config", "soglasie/server"].map((name) => import.meta.resolve(name)).join("\\n"))`);
    for (const url of run(process.execPath, ["resolve.mjs"], project).trim().split("\n")) expect(readFileSync(new URL(url), "utf8").length).toBeGreaterThan(100);
  });

  it("says in a browser's bundle that soglasie.js is a tag, and keeps the gate; Node finds the file itself", async () => {
    writeFileSync(join(project, "app.mjs"), `import "soglasie/soglasie.js";\nimport { accept } from "soglasie";\naccept();\n`);
    const [bundle] = (await esbuild({ entryPoints: [join(project, "app.mjs")], bundle: true, write: false, charset: "utf8", logLevel: "silent" })).outputFiles;
    expect(bundle!.text).toMatch(/первым в <head>.*from \\?"soglasie/);
    expect(bundle!.text.indexOf("window.soglasieConfig")).toBeLessThan(bundle!.text.indexOf("первым в <head>"));
  });

  it.each(["soglasie", "soglasie/config", "soglasie/catalogue"])("%s type-checks where neither Node's types nor the page's are, and nothing is skipped", (name) => {
    writeFileSync(join(project, "bare.ts"), `import * as values from "${name}";\nimport type * as types from "${name}";\nexport const all: typeof types = values;\n`);
    tsc("bare.ts", "--types", "");
    tsc("bare.ts", "--types", "", "--lib", "es2022,dom", "--module", "esnext", "--moduleResolution", "bundler");
  });

  it("twin: what a program says of these types is checked: a wrong type and a key that is text are refused", () => {
    writeFileSync(join(project, "wrong.ts"), `import { buildNotice, type SiteConfig } from "soglasie/config";\nexport const config: SiteConfig = { site: 1 };\nbuildNotice({} as Parameters<typeof buildNotice>[0], "PEM");\n`);
    const said = ((): string => {
      try {
        return tsc("wrong.ts", "--types", "");
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    })();
    expect(said.match(/wrong\.ts\((\d)/g)).toEqual(["wrong.ts(2", "wrong.ts(3"]);
  });

  it("signs a notice with a key of Node's own in a project that has Node's types", () => {
    writeFileSync(join(project, "sign.ts"), `import { createPrivateKey } from "node:crypto";\nimport { buildNotice, type BuiltNotice } from "soglasie/config";\nexport const sign = (source: Parameters<typeof buildNotice>[0], pem: string): BuiltNotice => buildNotice(source, createPrivateKey(pem));\n`);
    tsc("sign.ts", ...NODE_TYPES);
  });

  it("type-checks in a stranger's project, imported or as the page's own object", () => {
    writeFileSync(join(project, "use.ts"), `import { save, onChange, type State } from "soglasie";\nonChange((state: State) => void state.decision?.categories.analytics);\nconst done: Promise<State> = save({ analytics: true });\nvoid done;\n// @ts-expect-error categories are known\nvoid save({ statistics: true });\nwindow.soglasieConfig = {};\nvoid window.Soglasie?.accept();\ndocument.addEventListener("soglasie:change", ({ detail }) => void detail.decision);\ndocument.addEventListener("soglasie:error", ({ detail: { code } }) => void code.length);\n`);
    tsc("use.ts", "--types", "", "--lib", "es2022,dom");
  });

  it("type-checks in a receipt server's project, which knows nothing of pages", () => {
    writeFileSync(join(project, "serve.ts"), `import { createServer } from "soglasie/server";\nconst server = await createServer({ database: "receipts.sqlite", keyFile: "receipts.key", sites: [{ id: "demo-clinic", origins: ["https://clinic.example"] }] });\nawait server.listen();\n`);
    tsc("serve.ts", ...NODE_TYPES);
  });
});
