/** Which engines this machine has, and which the run must have: `SOGLASIE_REQUIRE=chromium,firefox,webkit,postgres`. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export type Engine = "chromium" | "firefox" | "webkit";

const required = (process.env["SOGLASIE_REQUIRE"] ?? "").split(",").filter(Boolean);

/** First of these programs on the path or at an absolute place; null if none. */
export function findProgram(...names: string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of names) {
    const found = name.startsWith("/") ? (existsSync(name) ? name : null) : (folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null);
    if (found) return found;
  }
  return null;
}

/** Says in the output that an engine ran, or is absent. Throws where it is absent but required: then the run fails. */
export function present(engine: Engine, found: string | null): boolean {
  if (!found && required.includes(engine)) throw new Error(`SOGLASIE_REQUIRE names ${engine}, but it is not on this machine`);
  console.log(found ? `engine ${engine}: ${found}` : `engine ${engine}: absent, its tests are not defined`);
  return found !== null;
}
