/** Reads what an option names, or says in one line why it cannot. */
import { readFileSync } from "node:fs";
import { CommandError, EXIT } from "./command.ts";
import { jsonHint } from "./json-hint.ts";
import { say } from "./words.ts";

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code;
    throw new CommandError(EXIT.unavailable, say(`не удалось прочитать ${path} (${why})`, `cannot read ${path} (${why})`));
  }
}

/** Text of a file; a CommandError where it cannot be read or is not UTF-8: read as UTF-8 all the same, visitors would get a name of question marks. */
export function readText(path: string): string {
  const bytes = bytesOf(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(EXIT.failed, say(`${path}: файл не в UTF-8; сохраните его в кодировке UTF-8 («Сохранить как», «Кодировка»)`, `${path}: this file is not UTF-8; save it in that encoding`));
  }
}

/** Line and column of an offset in a text, from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `${lines.length}:${lines.at(-1)!.length + 1}`;
}

/** JSON of a file; where it is none, the CommandError says where. */
export function readJson(path: string): unknown {
  return parseJson(path, readText(path));
}

/** The same of a text that is at hand. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const where = at === undefined ? path : `${path}:${placeOf(text, Number(at))}`;
    const hint = jsonHint(text, at === undefined ? undefined : Number(at));
    throw new CommandError(EXIT.failed, say(`${where}: это не JSON; ${hint}`, `${where}: this is not JSON; ${hint}`));
  }
}
