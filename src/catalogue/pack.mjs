/**
 * Writes packed.ts from the `keys` of the vendors: `node src/catalogue/pack.mjs`. With `--check` it only says whether packed.ts is up to date.
 *
 * The words are stored as hashes of 20 bits, grouped by vendor: what it costs and what else was measured stands in the README of the catalogue.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { vendors } from "./vendors.ts";

const BITS = 20;
const CATEGORIES = ["essential", "preferences", "analytics", "marketing"];

/** Hash of a word: FNV-1a, its upper bits. Must be what gate.ts computes step by step. */
export function hashOf(word, seed) {
  let hash = seed;
  for (const sign of word) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619);
  return hash >>> (32 - BITS);
}

const split = (text) => (text ?? "").split(" ").filter(Boolean);

/** The beginning of `text` that the gate would find among these words. */
function longest(text, known) {
  for (let end = text.length; end > 0; end--) {
    const cut = text[end - 1] > "`" && text[end] > "`";
    if (!cut && known.has(text.slice(0, end))) return text.slice(0, end);
  }
  return undefined;
}

/** 1 foreign, 2 and 4 category. */
function bitsOf(vendor) {
  return (vendor.country === "RU" || vendor.country === "self" ? 0 : 1) | (CATEGORIES.indexOf(vendor.category) << 1);
}

/** Groups in the order of vendor numbers; the first one holds the words of essential vendors, which are never a hit. */
export function groups() {
  // Vendors alike stand together: fewer different signs, fewer bytes.
  const held = vendors.filter((vendor) => vendor.category !== "essential" && vendor.keys).sort((a, b) => bitsOf(a) - bitsOf(b));
  const owner = new Map(held.flatMap((vendor) => split(vendor.keys).map((word) => [word, vendor.id])));
  const essential = vendors.filter((vendor) => vendor.category === "essential").flatMap((vendor) => split(vendor.keys));
  const result = [{ vendor: null, bits: 0, words: essential }];
  for (const vendor of held) {
    const bits = bitsOf(vendor);
    const found = longest(`${vendor.id}.`, owner);
    const id = found !== undefined && owner.get(found) === vendor.id ? [] : [vendor.id];
    result.push({ vendor: vendor.id, bits, words: [...split(vendor.keys), ...id] });
    for (const [category, keys] of Object.entries(vendor.keysFor ?? {})) {
      result.push({ vendor: vendor.id, bits: (bits & 1) | (CATEGORIES.indexOf(category) << 1) | 8, words: split(keys) });
    }
  }
  return result;
}

/** The table as text: four signs a word in base 32, sorted within a group; `shape` as gate.ts reads it. */
export function pack(seed, parts = groups()) {
  let shape = "";
  let bits = 0;
  for (const part of parts) {
    if (part.bits !== bits) shape += String.fromCharCode(48 + (bits = part.bits));
    shape += String.fromCharCode(64 + part.words.length);
  }
  const hashes = parts.flatMap((part) => part.words.map((word) => hashOf(word, seed).toString(32).padStart(BITS / 5, "0")).sort());
  return { words: hashes.join(""), shape };
}

/** The first seed under which no two words share a hash and none of `names`, which must not be hits, has a beginning that falls on one. */
export function findSeed(names, parts = groups()) {
  const harmless = new Set(parts.filter((part) => part.bits === 0).flatMap((part) => part.words));
  const clean = [...new Set(names.flatMap(beginnings))].filter((word) => !harmless.has(word));
  const all = parts.flatMap((part) => part.words);
  if (new Set(all).size < all.length) throw new Error(`word used twice: ${all.find((word, i) => all.indexOf(word) < i)}`);
  const both = all.find((word) => clean.includes(word));
  if (both !== undefined) throw new Error(`known-good and a word of a vendor at once: ${both}`);
  for (let seed = 1; seed < 100_000; seed++) {
    const hashes = new Set(all.map((word) => hashOf(word, seed)));
    if (hashes.size === all.length && !clean.some((word) => hashes.has(hashOf(word, seed)))) return seed;
  }
  throw new Error("no seed found");
}

/** Source of packed.ts. */
export function source() {
  const clean = readFileSync(new URL("known-good.txt", import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  const seed = findSeed(clean);
  const { words, shape } = pack(seed);
  const head = "/** Written by `node src/catalogue/pack.mjs`; do not edit. */";
  return `${head}\nexport const seed = ${seed};\nexport const shape =\n  "${shape}";\nexport const words =\n  "${words}";\n`;
}

/** All beginnings of a name, or of a host and its parents, that the gate looks up. */
function beginnings(text) {
  const starts = text.includes(".") ? [0, ...[...text.matchAll(/\./g)].map((dot) => dot.index + 1)] : [0];
  return starts.flatMap((start) => {
    const part = text.slice(start);
    return [...part].map((_, i) => part.slice(0, i + 1)).filter((cut) => !(cut.at(-1) > "`" && part[cut.length] > "`"));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const file = new URL("packed.ts", import.meta.url);
  const text = source();
  if (!process.argv.includes("--check")) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) throw new Error("packed.ts is old: run node src/catalogue/pack.mjs");
}
