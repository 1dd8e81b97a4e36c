/** Pieces of which the config's schema is made. */
import type { Schema } from "./schema-type.ts";

/** A schema with what is expected of the value, in Russian and English. */
export const say = (ru: string, en: string, schema: Schema): Schema => ({ ...schema, description: en, "x-ru": ru });
/** A switch that is off unless the config says so. */
export const flag = (ru: string, en: string): Schema => say(ru, en, { type: "boolean", default: false });
/** A line of text that people read: not only blanks. */
export const text = (ru: string, en: string, example: string, most = 500): Schema =>
  say(ru, en, { type: "string", minLength: 1, maxLength: most, pattern: "^(?=[^]*\\S)[^\\p{Cs}]*$", examples: [example] });
/** An address, whole or from the root of the site. */
export const url = (ru: string, en: string, example: string): Schema =>
  say(`${ru}: адрес с https:// или путь от корня сайта`, `${en}: an address with https:// or a path from the site's root`, {
    type: "string", pattern: "^(https?://[^\\s/\"<>]+|/)[^\\s\"<>]*$", maxLength: 500, examples: [example],
  });
/** A day. */
export const date = say("дата вида 2026-11-01", "a date like 2026-11-01", { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", examples: ["2026-11-01"] });
