/** Reads a site's config file and everything that follows from it. */
import { siteVendors, validate, withDefaults, type ConfigMistake, type SiteConfig } from "../config/index.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import { CommandError, EXIT, type Values } from "./command.ts";
import { readJson } from "./read-json.ts";
import { textOption } from "./text-option.ts";
import { localeOf, say } from "./words.ts";

/** A config as read, with what was found wrong with it. */
export interface ReadConfig {
  readonly path: string;
  readonly raw: unknown;
  readonly mistakes: readonly ConfigMistake[];
}

/** A config without errors. */
export interface Site {
  readonly path: string;
  readonly config: SiteConfig;
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  readonly warnings: readonly ConfigMistake[];
}

/** Reads the file that `--config` names. */
export function readConfig(values: Values): ReadConfig {
  const path = textOption(values, "config");
  if (path === undefined) throw new CommandError(EXIT.usage, say("нужно --config <файл>, см. --help", "--config <file> is needed, see --help"));
  const raw = readJson(path);
  return { path, raw, mistakes: validate(raw) };
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
