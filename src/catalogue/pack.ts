/**
 * Makes packed.ts from the `keys` of the vendors: `node src/catalogue/pack.ts > src/catalogue/packed.ts`.
 *
 * Form: 20-bit hashes of the words in base 32, grouped by vendor, and a short text that says how they fall into groups. Measured for the same 323
 * words with vendor, category and country, brotli 11, data + its decoder alone: this form 915 + 180 bytes; Rice-coded deltas with a vendor number
 * each 862 + 284 (20 bits), 1024 + 284 (24 bits); fixed width 1139 (20 bits), 1302 (24 bits) and a decoder; plain text 1649. Rice codes without
 * vendors take 556 (20 bits): knowing the vendor, which exceptions per vendor need, costs about 300 bytes.
 * Twenty bits: 1 in 1000 random names and 1 in 500 random hosts is taken for a vendor's. Those that sites really have must not be: `known-good.ts`
 * and the delivery hosts of the open list decide about the seed.
 */
import { hostList } from "./lists/hosts.ts";
import { knownGood } from "./lists/known-good.ts";
import type { Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

/** Words of one vendor and category. */
export interface Group {
  /** 1 foreign, 2 and 4 category, 8 same vendor as the group before. */
  readonly bits: number;
  readonly words: readonly string[];
}

const BITS = 20;
const CATEGORIES = ["essential", "preferences", "analytics", "marketing"];

/** Hash of a word: FNV-1a, its upper bits. Must be what gate.ts computes step by step. */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (const sign of word) hash = Math.imul(hash ^ sign.charCodeAt(0), 16777619);
  return hash >>> (32 - BITS);
}

const split = (text = ""): string[] => text.split(" ").filter(Boolean);
const small = (sign = ""): boolean => sign > "`";

/** Beginnings of `text` that the gate looks up: those that do not cut through a word in small letters. */
function beginnings(text: string): string[] {
  return [...text].map((_, i) => text.slice(0, i + 1)).filter((part) => !(small(part.at(-1)) && small(text[part.length])));
}

function bitsOf(vendor: Vendor): number {
  return (vendor.country === "RU" || vendor.country === "self" ? 0 : 1) | (CATEGORIES.indexOf(vendor.category) << 1);
}

/** Essential vendors are let through, but for those that wait for the visitor's own act. */
const isHeld = (vendor: Vendor): boolean => vendor.category !== "essential" || !!vendor.onRequest;

/** Groups in the order of vendor numbers; the first one holds the words of essential vendors that are never a hit. */
export function groups(): Group[] {
  const known = vendors.filter((vendor) => isHeld(vendor) && vendor.keys);
  const owner = new Map(known.flatMap((vendor) => split(vendor.keys).map((word) => [word, vendor.id] as const)));
  const size = (vendor: Vendor): number => vendorGroups(vendor, owner)[0]!.words.length;
  // Vendors alike stand together: fewer changes to write down, and long runs of one sign.
  const held = known.sort((a, b) => bitsOf(a) - bitsOf(b) || Object.keys(a.keysFor ?? {}).length - Object.keys(b.keysFor ?? {}).length || size(a) - size(b));
  const essential = vendors.filter((vendor) => !isHeld(vendor)).flatMap((vendor) => split(vendor.keys));
  return [{ bits: 0, words: essential }, ...held.flatMap((vendor) => vendorGroups(vendor, owner))];
}

function vendorGroups(vendor: Vendor, owner: ReadonlyMap<string, string>): Group[] {
  const bits = bitsOf(vendor);
  // The id is a word too, unless the vendor's own words already lead to it.
  const found = beginnings(`${vendor.id}.`).findLast((part) => owner.has(part));
  const id = found !== undefined && owner.get(found) === vendor.id ? [] : [vendor.id];
  const others = Object.entries(vendor.keysFor ?? {}).map(([category, keys]) => ({ bits: (bits & 1) | (CATEGORIES.indexOf(category) << 1) | 8, words: split(keys) }));
  return [{ bits, words: [...split(vendor.keys), ...id] }, ...others];
}

/** The table as text: four signs a word, sorted within a group; `shape` as gate.ts reads it. */
export function pack(seed: number, parts: readonly Group[] = groups()): { words: string; shape: string } {
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
export function findSeed(names: readonly string[], parts: readonly Group[] = groups()): number {
  // Names never meet the words of what is essential.
  const harmless = new Set(parts.filter((part) => part.bits < 2).flatMap((part) => part.words));
  const clean = [...new Set(names.flatMap(lookedUp))].filter((word) => !harmless.has(word));
  const all = parts.flatMap((part) => part.words);
  const twice = all.find((word, i) => all.indexOf(word) < i);
  if (twice !== undefined) throw new Error(`word used twice: ${twice}`);
  const both = all.find((word) => clean.includes(word));
  if (both !== undefined) throw new Error(`known-good and a word of a vendor at once: ${both}`);
  for (let seed = 1; seed < 100_000; seed++) {
    const hashes = new Set(all.map((word) => hashOf(word, seed)));
    if (hashes.size === all.length && !clean.some((word) => hashes.has(hashOf(word, seed)))) return seed;
  }
  throw new Error("no seed found");
}

/** All words looked up for a name, or for a host and its parents. */
function lookedUp(text: string): string[] {
  const starts = [0, ...[...text.matchAll(/\./g)].map((dot) => dot.index + 1)];
  return starts.flatMap((start) => beginnings(text.slice(start)));
}

/** Names and hosts that must not be hits: the known-good ones, and delivery and platform hosts of the open list that no vendor's word stands for. */
function cleanOf(parts: readonly Group[]): string[] {
  const words = new Set(parts.flatMap((part) => part.words));
  const essential = hostList.split("\n").filter((line) => line.startsWith("e|")).flatMap((line) => split(line.split("|")[2]));
  return [...knownGood.trim().split(/\s+/), ...essential.filter((host) => !lookedUp(host).some((word) => words.has(word)))];
}

/** Source of packed.ts. */
export function source(): string {
  const seed = findSeed(cleanOf(groups()));
  const { words, shape } = pack(seed);
  const head = "/** Made by pack.ts; do not edit. */";
  return `${head}\nexport const seed = ${seed};\nexport const shape =\n  "${shape}";\nexport const words =\n  "${words}";\n`;
}

if (process.argv[1]?.endsWith("catalogue/pack.ts")) process.stdout.write(source());
