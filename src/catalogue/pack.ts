/**
 * Makes packed.ts from the `keys` of the vendors: `node src/catalogue/pack.ts > src/catalogue/packed.ts`.
 *
 * Form: 20-bit hashes of the words in base 32, grouped by vendor. Nothing says where a group ends: they stand in such an order that the next one
 * begins with a lower hash, which took 70 bytes off a text of their sizes. Measured before that for the same 323 words with vendor, category and
 * country, brotli 11, data + its decoder alone: 915 + 180 bytes; Rice-coded deltas with a vendor number each 862 + 284 (20 bits), 1024 + 284 (24 bits);
 * fixed width 1139 (20 bits), 1302 (24 bits) and a decoder; plain text 1649. Rice codes without vendors take 556 (20 bits): knowing the vendor, which
 * exceptions per vendor need, costs about 300 bytes.
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

/** Groups; the first one holds the words of essential vendors that are never a hit. */
export function groups(): Group[] {
  const known = vendors.filter((vendor) => isHeld(vendor) && vendor.keys);
  const owner = new Map(known.flatMap((vendor) => split(vendor.keys).map((word) => [word, vendor.id] as const)));
  const essential = vendors.filter((vendor) => !isHeld(vendor)).flatMap((vendor) => split(vendor.keys));
  return [{ bits: 0, words: essential }, ...known.flatMap((vendor) => vendorGroups(vendor, owner))];
}

function vendorGroups(vendor: Vendor, owner: ReadonlyMap<string, string>): Group[] {
  const bits = bitsOf(vendor);
  // The id is a word too, unless the vendor's own words already lead to it.
  const found = beginnings(`${vendor.id}.`).findLast((part) => owner.has(part));
  const id = found !== undefined && owner.get(found) === vendor.id ? [] : [vendor.id];
  const others = Object.entries(vendor.keysFor ?? {}).map(([category, keys]) => ({ bits: (bits & 1) | (CATEGORIES.indexOf(category) << 1) | 8, words: split(keys) }));
  return [{ bits, words: [...split(vendor.keys), ...id] }, ...others];
}

/** Groups with their hashes, in the order of vendor numbers: so that a new group among alike ones is known by a hash lower than the one before. */
function ordered(seed: number, parts: readonly Group[]): { bits: number; hashes: readonly number[] }[] {
  const units: { bits: number; hashes: number[] }[][] = [];
  for (const { bits, words } of parts) {
    const own = { bits, hashes: words.map((word) => hashOf(word, seed)).sort((a, b) => a - b) };
    if (bits & 8) units.at(-1)!.push(own);
    else units.push([own]);
  }
  const [essential, ...held] = units;
  return [...essential!, ...held.sort(([a], [b]) => a!.bits - b!.bits || b!.hashes[0]! - a!.hashes[0]!).flat()];
}

/** The table as text: four signs a word, a capital letter where the bits change, or a group would not be seen to begin. */
export function pack(seed: number, parts: readonly Group[] = groups()): string {
  let before = -1;
  let last = 0;
  return ordered(seed, parts)
    .map(({ bits, hashes }) => {
      const sign = bits === before && hashes[0]! < last ? "" : (16 + bits).toString(32).toUpperCase();
      before = bits;
      last = hashes.at(-1)!;
      return sign + hashes.map((hash) => hash.toString(32).padStart(BITS / 5, "0")).join("");
    })
    .join("");
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
    // Below 32 are the signs between groups.
    if (hashes.size === all.length && Math.min(...hashes) > 31 && !clean.some((word) => hashes.has(hashOf(word, seed)))) return seed;
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
  const head = "/** Made by pack.ts; do not edit. */";
  return `${head}\nexport const seed = ${seed};\nexport const words =\n  "${pack(seed)}";\n`;
}

if (process.argv[1]?.endsWith("catalogue/pack.ts")) process.stdout.write(source());
