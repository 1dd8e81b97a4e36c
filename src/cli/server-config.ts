/** The server's config file: JSON with the fields of ServerOptions. Secrets may come from the environment instead. */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { ServerOptions } from "../server/index.ts";
import { CommandError, EXIT } from "./command.ts";

const FIELDS = new Set(["database", "keyFile", "sites", "host", "port", "trustProxy", "limits", "operatorToken", "log"]);

/** Environment variables read: DATABASE_URL, SOGLASIE_OPERATOR_TOKEN. */
export type Environment = Readonly<Record<string, string | undefined>>;

function read(path: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new CommandError(EXIT.unavailable, `cannot read ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new CommandError(EXIT.usage, `${path} is not JSON: ${(error as Error).message}`);
  }
}

/** Reads and completes the config. Paths in it are relative to it. Throws a CommandError that names the field. */
export function serverConfig(path: string, env: Environment = process.env): ServerOptions {
  const fields = read(path);
  const unknown = Object.keys(fields).find((f) => !FIELDS.has(f));
  if (unknown !== undefined) throw new CommandError(EXIT.usage, `${path}: there is no field "${unknown}"; fields are ${[...FIELDS].join(", ")}`);
  const here = (file: unknown): string => resolve(dirname(path), String(file));
  const database = env["DATABASE_URL"] ?? fields["database"] ?? "receipts.db";
  const token = env["SOGLASIE_OPERATOR_TOKEN"];
  if (!Array.isArray(fields["sites"])) throw new CommandError(EXIT.usage, `${path}: "sites" must be a list`);
  return {
    ...(fields as unknown as ServerOptions),
    database: /^postgres(ql)?:\/\//.test(String(database)) ? String(database) : here(database),
    keyFile: here(fields["keyFile"] ?? "keys.json"),
    ...(token === undefined ? {} : { operatorToken: token }),
  };
}
