/** Bundles a program of this folder with the packages it imports, as a site would; and runs it on the server where it draws a page. */
import { createRequire } from "node:module";
import { build } from "esbuild";

async function text(name: string, target: "browser" | "node"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(`programs/${name}.mjs`, import.meta.url).pathname],
    bundle: true,
    write: false,
    platform: target,
    format: target === "node" ? "cjs" : "iife",
    // Development builds: they are the ones that complain.
    define: { "process.env.NODE_ENV": '"development"', __VUE_OPTIONS_API__: "true", __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true" },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** The program as a classic script. */
export const forBrowser = (name: string): Promise<string> => text(name, "browser");

/** The page that the program's `html()` draws on the server. */
export async function drawn(name: string): Promise<string> {
  const module = { exports: {} as { html?: () => string | Promise<string> } };
  // The bundle is our own program with its packages.
  new Function("module", "exports", "require", await text(name, "node"))(module, module.exports, createRequire(import.meta.url));
  return (await module.exports.html?.()) ?? "";
}
