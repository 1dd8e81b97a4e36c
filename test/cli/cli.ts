/** Runs the command in this process and gives what it said. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { tempFolder } from "../server/server.ts";

/** Sentences in English, whatever the machine's own language is. */
process.env["LC_ALL"] = "C";

/** What came of a command. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

export async function cli(...args: string[]): Promise<Said> {
  let [out, error] = ["", ""];
  const exit = await run(args, { out: (text) => void (out += text), error: (text) => void (error += text) });
  return { exit, out, error };
}

/** A new folder with these files in it; gives paths inside it. */
export function folderWith(files: Readonly<Record<string, unknown>>): (name: string) => string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return (name) => join(folder, name);
}
