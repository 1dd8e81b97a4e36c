/** Reads what an option names, or says in one line why it cannot. */
import { readFileSync } from "node:fs";
import { CommandError, EXIT } from "./command.ts";
import { say } from "./words.ts";

/** Text of a file; a CommandError where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CommandError(EXIT.unavailable, say(`не удалось прочитать ${path} (${why})`, `cannot read ${path} (${why})`));
  }
}

/** Line and column of an offset in a text, from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** JSON of a file; where it is none, the CommandError says where. */
export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const where = at === undefined ? path : `${path}:${placeOf(text, Number(at))}`;
    throw new CommandError(EXIT.failed, say(`${where}: это не JSON; проверьте запятые и кавычки`, `${where}: this is not JSON; look at commas and quotes`));
  }
}
