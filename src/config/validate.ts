/** The full check of a config: codes and pointers for machines, sentences in two languages for people. Never throws. */
import { checkSense } from "./check-sense.ts";
import { checkShape } from "./check-shape.ts";
import { mistakes, type MistakeCode, type MistakeText } from "./mistakes.ts";
import { nearest } from "./nearest.ts";
import { configSchema } from "./schema.ts";
import type { Schema } from "./schema-type.ts";
import type { Ground } from "./sense-fault.ts";
import type { SiteConfig } from "./types.ts";

/** One mistake. */
export interface ConfigMistake {
  /** Stable; the table in `mistakes.ts` lists all. */
  readonly code: MistakeCode;
  /** `error`: the config cannot be used; `warning`: it can. */
  readonly level: "error" | "warning";
  /** JSON pointer (RFC 6901); empty for the whole config. */
  readonly at: string;
  /** Where, what and how to mend, one or two sentences. */
  readonly ru: string;
  readonly en: string;
}

interface Blanks {
  readonly at: string;
  readonly value?: unknown;
  readonly example?: unknown;
  readonly expect?: readonly [ru: string, en: string];
  readonly names?: readonly string[];
  readonly hint?: string | null;
}

const MINIMAL = '{"site": "…", "operator": {…}, "notice": {…}}';
const LONGEST = 60;

/** A value as the reader wrote it, cut short. */
function show(value: unknown): string {
  if (value === undefined) return "undefined";
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    text = undefined; // a ring, a BigInt: only scripts make such configs
  }
  const whole = text ?? typeof value;
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole;
}

const GLUE = {
  ru: { whole: "Конфиг", like: " Например: ", near: " Возможно, имелось в виду ", known: " Бывают: " },
  en: { whole: "Config", like: " For example: ", near: " Perhaps you mean ", known: " There are: " },
} as const;

function sentence(template: string, blanks: Blanks, lang: "ru" | "en"): string {
  const glue = GLUE[lang];
  const values: Record<string, string> = {
    at: blanks.at || glue.whole,
    value: show(blanks.value),
    expect: blanks.expect?.[lang === "ru" ? 0 : 1] ?? "",
    names: (blanks.names ?? []).join(", "),
    known: blanks.names?.length ? `${glue.known}${blanks.names.join(", ")}.` : "",
    hint: blanks.hint ?? "",
    example: typeof blanks.example === "string" ? blanks.example : show(blanks.example),
    like: blanks.example === undefined ? "" : `${glue.like}${show(blanks.example)}.`,
    near: blanks.hint ? `${glue.near}${show(blanks.hint)}.` : "",
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function mistake(code: MistakeCode, blanks: Blanks): ConfigMistake {
  const { level, ru, en }: MistakeText = mistakes[code];
  return { code, level, at: blanks.at, ru: sentence(ru, blanks, "ru"), en: sentence(en, blanks, "en") };
}

function shapeMistakes(config: unknown): ConfigMistake[] {
  return checkShape(configSchema, config).map(({ code, at, schema, value, names }) => {
    const name = at.slice(at.lastIndexOf("/") + 1);
    const word = code === "unknown-field" ? name : String(value);
    const expect = [expected(schema, code, 0), expected(schema, code, 1)] as const;
    return mistake(code, { at, value, names, expect, example: schema.examples?.[0], hint: names.length ? nearest(word, names) : null });
  });
}

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  object: ["объект в фигурных скобках", "an object in braces"],
  array: ["список в квадратных скобках", "a list in brackets"],
  string: ["текст в кавычках", "a text in quotes"],
  integer: ["целое число", "a whole number"],
  boolean: ["true или false", "true or false"],
};

function typeName(type: string | undefined, lang: 0 | 1): string {
  return TYPES[type ?? ""]?.[lang] ?? "";
}

/** What should stand there. A number where a text belongs looks right to its writer: what form it takes is said too. */
function expected(schema: Schema, code: string, lang: 0 | 1): string {
  const told = lang === 0 ? schema["x-ru"] : schema.description;
  const type = typeName(schema.type, lang);
  if (!told) return type;
  return code === "type" && !told.startsWith(type) ? `${type} (${told})` : told;
}

/**
 * Checks a config. An empty answer: it is sound. Mistakes of form come first; where there are any, sense is not checked, because a vendor
 * list that is no list cannot be judged.
 */
export function validateWith(config: unknown, ground: Ground): readonly ConfigMistake[] {
  try {
    const form = config && typeof config === "object" ? shapeMistakes(config) : [mistake("unreadable", { at: "", example: MINIMAL })];
    return form.length > 0 ? form : checkSense(config as SiteConfig, ground).map((fault) => mistake(fault.code, fault));
  } catch {
    return [mistake("unreadable", { at: "", example: MINIMAL })]; // getters that throw, rings: no JSON at all
  }
}
