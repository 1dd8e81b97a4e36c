#!/usr/bin/env node
/**
 * The `soglasie` command. A file of its own, so that an old Node reads nothing it does not understand before it is told so:
 * the rest is loaded by a computed name, which the bundler leaves alone (`cli-run.mjs` beside `cli.mjs`).
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`soglasie: needs Node 22.13 or newer, this is ${process.versions.node} / нужен Node 22.13 или новее, а это ${process.versions.node}`);
  process.exitCode = 3;
} else {
  // `soglasie export | head`: the reader has enough.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  const rest = new URL(import.meta.url.endsWith(".ts") ? "./run.ts" : "./cli-run.mjs", import.meta.url);
  const { run } = (await import(rest.href)) as typeof import("./run.ts");
  process.exitCode = await run(process.argv.slice(2));
}

export {};
