/** Runs one of package.json's scripts without a word; what it printed comes with the error where it failed. */
import { spawn } from "node:child_process";

/** Rejects with an Error whose message is all that the script printed. */
export function runQuietly(script) {
  // npm tells where it is; started by its own file it needs no shell, on any system.
  const npm = process.env.npm_execpath;
  const child = npm ? spawn(process.execPath, [npm, "run", script]) : spawn(`npm run ${script}`, { shell: true });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => printed.push(piece));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(Buffer.concat(printed).toString().trim()))));
  });
}
