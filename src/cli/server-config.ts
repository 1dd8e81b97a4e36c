/** The server's config file: JSON with the fields of ServerOptions. Secrets may come from the environment instead. */
import { dirname, resolve } from "node:path";
import type { ServerOptions } from "../server/index.ts";
import type { SiteOptions } from "../server/options.ts";
import { CommandError, EXIT } from "./command.ts";
import { readText } from "./read-json.ts";

const FIELDS = new Set(["database", "keyFile", "sites", "host", "port", "trustProxy", "limits", "operatorToken", "log"]);

/** Environment variables read: DATABASE_URL, SOGLASIE_OPERATOR_TOKEN. */
export type Environment = Readonly<Record<string, string | undefined>>;

function read(path: string): Record<string, unknown> {
  const content = readText(path);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw new CommandError(EXIT.usage, `${path} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new CommandError(EXIT.usage, `${path} must hold one JSON object`);
  return value as Record<string, unknown>;
}

/** A site whose `notices` name the build's file and whose `noticeKey` may name a PEM file: both read. The key is the server's own, never the notice file's. */
function siteWithFiles(site: unknown, here: (file: unknown) => string): SiteOptions {
  if (typeof site !== "object" || site === null) return site as unknown as SiteOptions; // refused with the other options
  const fields = site as SiteOptions & { readonly notices?: unknown };
  const { notices, noticeKey } = fields as { notices?: unknown; noticeKey?: unknown };
  const key = typeof noticeKey === "string" && !noticeKey.startsWith("-----") ? { noticeKey: readText(here(noticeKey)) } : {};
  if (typeof notices !== "string") return { ...fields, ...key } as SiteOptions;
  const path = here(notices);
  const file = read(path) as { site?: unknown; notices?: unknown };
  if (file.site !== fields.id) throw new CommandError(EXIT.usage, `${path} holds the notices of site ${String(file.site)}, not of ${fields.id}`);
  return { ...fields, ...key, notices: file.notices } as SiteOptions;
}

/** Reads and completes the config. Paths in it are relative to it. Throws a CommandError that names the field. */
export function serverConfig(path: string, env: Environment = process.env): ServerOptions {
  const fields = read(path);
  const unknown = Object.keys(fields).find((f) => !FIELDS.has(f));
  if (unknown !== undefined) throw new CommandError(EXIT.usage, `${path}: there is no field "${unknown}"; fields are ${[...FIELDS].join(", ")}`);
  const here = (file: unknown): string => resolve(dirname(path), String(file));
  const database = env["DATABASE_URL"] || (fields["database"] ?? "receipts.db");
  const token = env["SOGLASIE_OPERATOR_TOKEN"] || undefined;
  if (!Array.isArray(fields["sites"])) throw new CommandError(EXIT.usage, `${path}: "sites" must be a list`);
  return {
    ...(fields as unknown as ServerOptions),
    sites: fields["sites"].map((site) => siteWithFiles(site, here)),
    database: /^\w+:\/\//.test(String(database)) ? String(database) : here(database),
    keyFile: here(fields["keyFile"] ?? "keys.json"),
    ...(token === undefined ? {} : { operatorToken: token }),
  };
}
