/** The package's built browser files, wherever the package is installed. */
import { readdirSync, readFileSync } from "node:fs";
import type { Dist } from "../config/bake.ts";
import { CommandError, EXIT } from "./command.ts";
import { say } from "./words.ts";

/** `dist` of the package: beside this program when it is built, of this checkout otherwise. */
const FOLDER = new URL(import.meta.url.endsWith(".ts") ? "../../dist/" : "./", import.meta.url);

/** The page for the people who read the site's reports; stands beside the script, whose first console line points at it. */
export const REPORTS_FILE = "soglasie.reports.html";

/** Its text. Throws a CommandError where the package lacks it. */
export function reportsPage(folder: URL = FOLDER): string {
  try {
    return readFileSync(new URL(REPORTS_FILE, folder), "utf8");
  } catch {
    throw new CommandError(EXIT.unavailable, say(`в пакете нет файла ${REPORTS_FILE}: установите его заново`, `the package lacks its ${REPORTS_FILE}: install it anew`));
  }
}

/** Reads them all. Throws a CommandError where they are not there. */
export function packageFiles(folder: URL = FOLDER): Dist {
  try {
    const { build } = JSON.parse(readFileSync(new URL("build.json", folder), "utf8")) as { build: string };
    const text = (file: string): string => readFileSync(new URL(file, folder), "utf8");
    // By the names that carry the build id: an older build's file in a checkout is none of this build.
    const start = `soglasie.${build}.`;
    const names = readdirSync(folder).filter((file) => file.startsWith(start)).sort();
    return { build, files: new Map([["", text("soglasie.js")], ...names.map((file) => [file.slice(start.length, -".js".length), text(file)] as const)]) };
  } catch {
    throw new CommandError(EXIT.unavailable, say("в пакете нет собранных файлов soglasie*.js: установите его заново", "the package lacks its built soglasie*.js files: install it anew"));
  }
}
