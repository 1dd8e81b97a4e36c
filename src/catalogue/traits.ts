/**
 * Traits of a name, as the weights in `lists/shape.ts` know them: its words, the letters in a row, its form, and whether one of its words
 * is the host name of a company whose trade is known (`kompass_id` is by the makers of kompass.com).
 */
import { tradeList } from "./lists/trades.ts";

/** All traits of a name, without those of its lifetime. */
export function traitsOf(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const traits = new Set<string>(words.map((word) => `t:${word}`));
  const [first, last] = [words[0], words[words.length - 1]];
  if (first && last) traits.add(`f:${first}`).add(`l:${last}`);
  for (const gram of gramsOf(name)) traits.add(`g:${gram}`);
  for (const form of formsOf(name)) traits.add(`s:${form}`);
  const trade = tradeOf(name, words);
  if (trade) traits.add(`x:${trade}`);
  return traits;
}

/** `userSessionId` → user, session, id; one letter is no word. */
function wordsOf(name: string): string[] {
  const parted = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  return parted.replace(/[^A-Za-z]+/g, " ").toLowerCase().split(" ").filter((word) => word.length > 1);
}

function gramsOf(name: string): string[] {
  const text = `^${name.toLowerCase().replace(/\d+/g, "0").replace(/[^a-z0]+/g, "_")}$`;
  return [3, 4].flatMap((length) => text.split("").slice(length - 1).map((_, i) => text.slice(i, i + length)));
}

function formsOf(name: string): string[] {
  const forms: [string, boolean][] = [
    ["__", name.startsWith("__")],
    ["_", /^_(?!_)/.test(name)],
    ["up", /[A-Z]/.test(name) && !/[a-z]/.test(name)],
    ["dot", name.includes(".")],
    ["dash", name.includes("-")],
    ["colon", name.includes(":")],
    ["camel", /[a-z][A-Z]/.test(name)],
    ["num", /\d{4}|[0-9a-f]{8}/.test(name)],
    ["short", name.length <= 3],
    ["long", name.length >= 20],
  ];
  return forms.filter(([, holds]) => holds).map(([form]) => form);
}

let trades: Map<string, string> | undefined;

/** Category letter of the company that a word of the name points to; the longest beginning of the whole name is tried last. */
function tradeOf(name: string, words: readonly string[]): string | undefined {
  trades ??= tradesByLabel();
  const whole = name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  for (const word of [...words, words.slice(0, 2).join(""), words.slice(0, 3).join(""), whole]) {
    const trade = trades.get(word);
    if (trade) return trade;
  }
  for (let length = whole.length; length > 5; length--) {
    const trade = trades.get(whole.slice(0, length));
    if (trade) return trade;
  }
  return undefined;
}

function tradesByLabel(): Map<string, string> {
  const lines = tradeList.trim().split("\n").map((line) => line.split("|"));
  return new Map(lines.flatMap(([letter = "", names = ""]) => names.split(" ").map((name) => [name, letter] as const)));
}
