/** The package's built browser files, wherever the package is installed. */
import { readdirSync, readFileSync } from "node:fs";
import type { Dist } from "../config/bake.ts";
import { CommandError, EXIT } from "./command.ts";
import { say } from "./words.ts";

/** `dist` of the package: beside this program when it is built, of this checkout otherwise. */
const FOLDER = new URL(import.meta.url.endsWith(".ts") ? "../../dist/" : "./", import.meta.url);

const CHUNK = /^soglasie\.(?:([a-z][a-z-]*)\.)?js$/;

/** Reads them all. Throws a CommandError where they are not there. */
export function packageFiles(folder: URL = FOLDER): Dist {
  try {
    const { build } = JSON.parse(readFileSync(new URL("build.json", folder), "utf8")) as { build: string };
    const names = readdirSync(folder).filter((file) => CHUNK.test(file)).sort();
    const files = names.map((file) => [CHUNK.exec(file)![1] ?? "", readFileSync(new URL(file, folder), "utf8")] as const);
    if (!files.some(([name]) => name === "")) throw new Error("soglasie.js");
    return { build, files: new Map(files) };
  } catch {
    throw new CommandError(EXIT.unavailable, say("в пакете нет собранных файлов soglasie*.js: установите его заново", "the package lacks its built soglasie*.js files: install it anew"));
  }
}
