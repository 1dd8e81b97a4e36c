/** Scores the classifier on labelled rows; "tracking" is analytics or marketing against the rest, abstaining counts as not tracking. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyCookie } from "../../src/catalogue/classify-cookie.ts";
import { classifyUrl } from "../../src/catalogue/classify-url.ts";
import type { CookieInput } from "../../src/contract.ts";

/** One labelled cookie. */
export interface Row {
  readonly name: string;
  readonly value?: string;
  readonly maxAgeSeconds?: number;
  /** Labels that are right. */
  readonly accept: readonly string[];
  readonly tier: "known" | "unknown" | "tail";
  readonly ru: boolean;
}

/** One labelled URL. */
export interface UrlRow {
  readonly url: string;
  readonly accept: readonly string[];
}

/** Shares, 0 to 1. */
export interface Score {
  readonly accuracy: number;
  readonly coverage: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of rows that do not track and are said to. */
  readonly falseAlarms: number;
}

type Said = string | null;
const tracks = (label: Said): boolean => label === "analytics" || label === "marketing";

/** Says the category of a row; the product's classifier unless a test hands in another. */
export type Judge = (input: CookieInput) => Said;

export const ours: Judge = (input) => classifyCookie(input).category;

export function scoreCookies(rows: readonly Row[], judge: Judge = ours): Score {
  return score(rows.map((row) => [row.accept, judge(inputOf(row))]));
}

function inputOf({ name, value, maxAgeSeconds }: Row): CookieInput {
  return { name, ...(value === undefined ? {} : { value }), ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }) };
}

/** An unknown host counts as essential. */
export function scoreUrls(rows: readonly UrlRow[], judge: (url: string) => Said = (url) => classifyUrl(url).category): Score {
  return score(rows.map(({ url, accept }) => [accept, judge(url) ?? "essential"]));
}

function score(pairs: readonly (readonly [accept: readonly string[], said: Said])[]): Score {
  const count = (test: (accept: readonly string[], said: Said) => boolean): number => pairs.filter(([accept, said]) => test(accept, said)).length;
  const must = (accept: readonly string[]): boolean => accept.every(tracks);
  const mustNot = (accept: readonly string[]): boolean => !accept.some(tracks);
  const caught = count((accept, said) => must(accept) && tracks(said));
  const alarms = count((accept, said) => mustNot(accept) && tracks(said));
  return {
    accuracy: count((accept, said) => said !== null && accept.includes(said)) / pairs.length,
    coverage: count((_, said) => said !== null) / pairs.length,
    precision: caught / (caught + alarms),
    recall: caught / count(must),
    falseAlarms: alarms / count(mustNot),
  };
}

interface SetRow {
  readonly name: string;
  readonly example_value?: string | null;
  readonly lifetime?: number | null;
  readonly accept: string[];
  readonly tier: Row["tier"];
  readonly ru: boolean;
}

const lines = (folder: string, file: string): unknown[] => readFileSync(join(folder, file), "utf8").trim().split("\n").map((line) => JSON.parse(line) as unknown);

/** Reads an evaluation set (`dev.jsonl`, `urls-dev.jsonl`) as a page script would see it: without domains. */
export function readSet(folder: string): { cookies: Row[]; urls: UrlRow[] } {
  const cookies = (lines(folder, "dev.jsonl") as SetRow[]).map(({ name, example_value: value, lifetime, accept, tier, ru }) => ({
    name, accept, tier, ru,
    ...(value == null ? {} : { value }),
    ...(lifetime == null ? {} : { maxAgeSeconds: lifetime }),
  }));
  return { cookies, urls: lines(folder, "urls-dev.jsonl") as UrlRow[] };
}
