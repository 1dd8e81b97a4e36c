/** Builds every program: the gate and the classic scripts that it loads, the modules for bundlers, the server and the command. */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { transform as transformCss } from "lightningcss";
import esbuild from "rollup-plugin-esbuild";
import { minify } from "terser";
import { squeezeProgram } from "./test/short-names.mjs";

const pkg = JSON.parse(readFileSync("package.json", "utf8"));

/** Every source file of the browser programs, in a stable order. */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const hash = createHash("sha256").update(pkg.version);
for (const file of [...sources("src"), ...sources("styles")]) hash.update(file).update(readFileSync(file));
const BUILD = hash.digest("hex").slice(0, 8);

/** Stands for the build id until names have been shortened, which goes by how often each letter is there: a file would be larger or smaller with every build. */
const ANY_BUILD = "d7f213f8";
const numbered = { name: "numbered", renderChunk: (code) => code.split(ANY_BUILD).join(BUILD) };

const define = { __BUILD__: JSON.stringify(BUILD), __CONFIG__: "undefined", __VERSION__: JSON.stringify(pkg.version) };

/** `import css from "x.css?inline"`: the sheet, minified, as a string. */
const inlineCss = {
  name: "inline-css",
  resolveId(id, importer) {
    return id.endsWith(".css?inline") ? join(importer, "..", id) : null;
  },
  load(id) {
    if (!id.endsWith(".css?inline")) return null;
    const filename = id.slice(0, -"?inline".length);
    this.addWatchFile(filename);
    const { code } = transformCss({ filename, code: readFileSync(filename), minify: true, targets: { safari: 13 << 16, chrome: 70 << 16 } });
    return `export default ${JSON.stringify(code.toString())}`;
  },
};

/** Names ending in `_` are private to one program and may be shortened. */
const mangle = { mangleProps: /[a-z]_$/ };

/** Imports of preact inside the dialog come from the banner chunk, which is on the page before it. */
const sharedPreact = {
  name: "shared-preact",
  resolveId(id) {
    return id === "preact" ? join(process.cwd(), "src/ui/shared-preact.ts") : null;
  },
};

const failOnRing = (level, log, handler) => {
  if (log.code === "CIRCULAR_DEPENDENCY" && !/node_modules/.test(log.message)) throw new Error(log.message);
  handler(level, log);
};

/** The same file under a name that carries the build id: what a cached page of an older build asks for when the plain name has moved on. */
const keepHashed = {
  name: "keep-hashed",
  writeBundle(options) {
    copyFileSync(options.file, options.file.replace(/soglasie\.(?=\w+[\w-]*\.js$)/, `soglasie.${BUILD}.`));
  },
};

/** A classic script for `<script src>`; ES2017, no import(), no global but what it sets itself. Without the words "use strict": 70 bytes of a first visit. */
function script(input, name, extra = []) {
  return {
    input,
    output: { file: `dist/${name}`, format: "iife", banner: `/* Soglasie ${pkg.version} ${BUILD}, MIT */`, compact: true, strict: false },
    plugins: [
      ...extra,
      nodeResolve({ extensions: [".ts", ".tsx", ".mjs", ".js"], browser: true }),
      inlineCss,
      esbuild({ target: "es2017", minify: name !== "soglasie.js", define: { ...define, __BUILD__: JSON.stringify(ANY_BUILD) }, jsx: "transform", jsxFactory: "h", jsxFragment: "Fragment", legalComments: "none", ...mangle, tsconfig: false }),
      squeeze(name === "soglasie.js"),
      utf8,
      numbered,
      ...(EARLY.includes(name) ? [eager] : []),
      ...(name === "soglasie.js" ? [] : [keepHashed]),
    ],
    treeshake: { moduleSideEffects: (id) => !id.includes("node_modules") },
    onLog: failOnRing,
  };
}

/** Members of the gate's handle that our own programs alone know: one letter each, the same in every file of a build. */
const HANDLE = ["permits", "permitsTag", "heldName", "heldUrl", "onHold", "restub", "idOf", "natives", "getCookie", "trusted", "stubs", "managed", "calls", "zoneOf", "asked", "widen", "arrived"];
const letters = () => ({ props: { props: Object.fromEntries(HANDLE.map((name, i) => ["$" + name, String.fromCharCode(65 + i)])) } });

/** What esbuild's minifier leaves. The gate goes without that one, with its functions in one place and names of its own kind: five per cent; the others grow by it. */
const squeeze = (gate) => ({
  name: "squeeze",
  renderChunk: (code) => {
    const options = {
      ecma: 2017,
      toplevel: true,
      compress: { passes: 3, unsafe: true, unsafe_arrows: true, lhs_constants: false, hoist_funs: gate },
      mangle: { properties: { regex: new RegExp(`^(${HANDLE.join("|")})$`), keep_quoted: true } },
      nameCache: letters(),
      format: { ascii_only: false, inline_script: true, comments: /^ Soglasie/ },
    };
    return gate ? squeezeProgram(code, minify, options) : minify(code, options);
  },
});

/** esbuild escapes Cyrillic (6 bytes a letter) unless told otherwise, which rollup's plugin cannot: undo it. */
const utf8 = {
  name: "utf8",
  renderChunk: (code) => code.replace(/\\u(04[0-9a-fA-F]{2}|00[aA][bB]|00[bB][bB]|201[34])/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
};

/** The JSON Schema of a site's config, for editors, from the code that checks it. */
const writeSchema = {
  name: "write-schema",
  async writeBundle() {
    const { configSchema } = await import(pathToFileURL("dist/config.mjs").href);
    writeFileSync("dist/config.schema.json", JSON.stringify(configSchema, null, 1));
  },
};

/** Files that run as soon as they come: Chromium then prepares their functions beside the page's main thread, and not one by one as they are called. */
const EARLY = ["soglasie.js", "soglasie.sdk.js", "soglasie.banner.js"];
const eager = { name: "eager", renderChunk: (code) => "//# allFunctionsCalledOnLoad\n" + code };

/** An ES module; packages stay imports unless `bundle` is set. */
function module(input, name, target = "es2020", extra = []) {
  return {
    input,
    external: (id) => id.startsWith("node:") || builtinModules.includes(id) || Object.keys(pkg.dependencies).includes(id),
    output: { file: `dist/${name}`, format: "es", inlineDynamicImports: true },
    plugins: [nodeResolve({ extensions: [".ts", ".mjs", ".js"] }), inlineCss, esbuild({ target, define, tsconfig: false }), ...extra],
    onLog: failOnRing,
  };
}

/** `src/ui/<name>-entry.tsx` → `soglasie.<name>.js`, `src/ui/texts/<code>-entry.ts` → `soglasie.lang-<code>.js`; only the banner carries Preact. */
function uiScripts() {
  const drawn = readdirSync("src/ui").filter((file) => /-entry\.tsx?$/.test(file));
  const spoken = readdirSync("src/ui/texts").filter((file) => file.endsWith("-entry.ts"));
  return [
    ...drawn.map((file) => script(`src/ui/${file}`, `soglasie.${file.replace(/-entry.*/, "")}.js`, file.startsWith("banner") ? [] : [sharedPreact])),
    ...spoken.map((file) => script(`src/ui/texts/${file}`, `soglasie.lang-${file.replace(/-entry.*/, "")}.js`)),
  ];
}

/** Said by what a bundler takes for `import "soglasie/soglasie.js"` (the condition "browser" of package.json): the gate alone could only say that its files did not come. */
const BUNDLED =
  'Soglasie: soglasie.js собран в бандл. Там он запускается слишком поздно и без своих остальных файлов: всё удержано, но посетителя никто не спросит. Поставьте его тегом, первым в <head>: <script src="/soglasie/soglasie.js"></script> (строку целиком печатает soglasie build), ' +
  'а этот import уберите или замените на import { accept, onChange } from "soglasie". / soglasie.js is in a bundle, where it comes too late and without its other files: everything is held and nobody is asked. Put it into the page as a tag, first in <head>, and import from "soglasie" instead.';

mkdirSync("dist", { recursive: true });
// What an earlier build made and this one does not would be packed with it.
for (const file of readdirSync("dist")) if (file.startsWith("soglasie.")) rmSync(join("dist", file));
writeFileSync("dist/soglasie.bundled.mjs", `import "./soglasie.js";\nconsole.error(${JSON.stringify(BUNDLED)});\n`);
copyFileSync("src/config/reports.html", "dist/soglasie.reports.html");
writeFileSync("dist/build.json", JSON.stringify({ version: pkg.version, build: BUILD }));

export default [
  script("src/gate/index.ts", "soglasie.js"),
  script("src/sdk-entry.ts", "soglasie.sdk.js"),
  script("src/tags/entry.ts", "soglasie.tags.js"),
  ...["stop", "google", "recipes", "phones", "mask", "goal", "names"].map((name) => script(`src/tags/${name}-entry.ts`, `soglasie.${name}.js`)),
  script("src/seal/entry.ts", "soglasie.seal.js"),
  script("src/seal/fence-entry.ts", "soglasie.fence.js"),
  ...uiScripts(),
  script("src/consent/imported/entry.ts", "soglasie.import.js"),
  script("src/receipt/entry.ts", "soglasie.receipt.js"),
  script("src/catalogue/classify-entry.ts", "soglasie.classify.js"),
  script("src/config/diagnose-entry.ts", "soglasie.diagnose.js"),
  module("src/index.ts", "index.mjs"),
  module("src/catalogue/index.ts", "catalogue.mjs"),
  module("src/config/index.ts", "config.mjs", "es2020", [writeSchema]),
  module("src/server/index.ts", "server.mjs", "node22"),
  module("src/cli/main.ts", "cli.mjs", "node20"),
  module("src/cli/run.ts", "cli-run.mjs", "node22"),
];
