/** Reads a site's config file and everything that follows from it. */
import { siteVendors, validate, withDefaults, type ConfigMistake, type SiteConfig } from "../config/index.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import { CommandError, EXIT, type Values } from "./command.ts";
import { parseJson, readText } from "./read-json.ts";
import { repeatedKeys, type RepeatedKey } from "./repeated-keys.ts";
import { textOption } from "./text-option.ts";
import { localeOf, say } from "./words.ts";

/** What is wrong with a config, in its sense or, which only its file can tell, with a name that stands twice. */
export type FileMistake = Omit<ConfigMistake, "code"> & { readonly code: ConfigMistake["code"] | "key-repeated" };

/** A config as read, with what was found wrong with it. */
export interface ReadConfig {
  readonly path: string;
  readonly raw: unknown;
  readonly mistakes: readonly FileMistake[];
}

/** A config without errors. */
export interface Site {
  readonly path: string;
  readonly config: SiteConfig;
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  readonly warnings: readonly FileMistake[];
}

function twice({ at, line, before }: RepeatedKey): FileMistake {
  return {
    code: "key-repeated",
    level: "warning",
    at,
    ru: `${at}: это имя стоит дважды, в строках ${before} и ${line}. Действует только второе: оставьте одно.`,
    en: `${at}: this name stands twice, in lines ${before} and ${line}. Only the second one counts: keep one.`,
  };
}

/** Reads the file that `--config` names. */
export function readConfig(values: Values): ReadConfig {
  const path = textOption(values, "config");
  if (path === undefined) throw new CommandError(EXIT.usage, say("нужно --config <файл>, см. --help", "--config <file> is needed, see --help"));
  const text = readText(path);
  const raw = parseJson(path, text);
  return { path, raw, mistakes: [...repeatedKeys(text).map(twice), ...validate(raw)] };
}

/** The site of a config; a CommandError with the first error and their number where it has any. */
export function readSite(values: Values): Site {
  const { path, raw, mistakes } = readConfig(values);
  const errors = mistakes.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    const more = errors.length > 1 ? say(` (и ещё ошибок: ${errors.length - 1}; все покажет soglasie check)`, ` (and ${errors.length - 1} more; soglasie check shows all)`) : "";
    throw new CommandError(EXIT.failed, `${path}: ${errors[0]![localeOf()]}${more}`);
  }
  const config = raw as SiteConfig;
  return { path, config, vendors: siteVendors(config), categories: withDefaults(config).categories, warnings: mistakes };
}
