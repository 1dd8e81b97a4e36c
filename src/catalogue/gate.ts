/**
 * The catalogue as the blocking script carries it: which vendor stands behind a host or a name, for about a kilobyte.
 * One table of hashed words serves hosts, names and vendor ids, because vendors use one word for all three (`roistat.com`, `roistat_visit`,
 * `roistat`). Words stand in the vendors' files (`keys`); `pack.ts` writes the table, checks it and says what it costs.
 */
import type { CategoryIndex } from "../contract.ts";
import { seed, words } from "./packed.ts";

/** What is known of a host or name. */
export interface Hit {
  /** Number of the vendor in this build; -1: only the category is known. Not stable between versions. */
  vendor: number;
  /** Own category of the host or name, which may differ from its vendor's; 0: essential, on the visitor's request only. */
  category: CategoryIndex;
  /** The vendor collects outside Russia; missing: nobody knows. */
  foreign?: boolean;
}

const hits: Record<number, Hit> = {};

// A capital letter says what holds from here on (its last four bits: 1 foreign, 2 and 4 category, 8 same vendor as before) and opens a group, one a vendor;
// so does a hash below the one before it.
let group: Hit | undefined;
let bits = 0;
let last = 0;
let vendor = -2;
for (const word of words.match(/[A-Z]|..../g)!) {
  const hash = parseInt(word, 32);
  if (hash < 32) {
    bits = hash;
    group = undefined;
  } else {
    if (!group || hash < last) group = { vendor: bits & 8 ? vendor : ++vendor, category: ((bits >> 1) & 3) as CategoryIndex, foreign: !!(bits & 1) };
    hits[hash] = group;
    last = hash;
  }
}

/** Length of what `find` found last. */
let length = 0;

/** Longest known beginning of `text` that does not cut through a word in small letters. */
function find(text: string): Hit | undefined {
  let found: Hit | undefined;
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    const hit = !(text[i]! > "`" && text[i + 1]! > "`") && hits[hash >>> 12];
    if (hit) {
      found = hit;
      length = i + 1;
    }
  }
  return found;
}

/**
 * Vendor behind a URL; null: always let through; undefined: unknown, whatever the path. `host` in small letters; `path` from the first `/` on, query included.
 * The site's own hosts are not known here: ask for foreign hosts only.
 */
export function matchHost(host: string, path: string): Hit | null | undefined {
  let found: Hit | undefined;
  for (let left = host; left && !found; left = left.replace(/^[^.]*\.?/, "")) {
    found = find(left);
    // The path of a known host says which of several vendors (yandex.ru, vk.com) is meant; Bitrix24 puts the account's number first.
    if (found) found = find(left.slice(0, length) + path.replace(/^\/b\d+\b/, "").slice(0, 48));
  }
  return found && (found.vendor >= 0 ? found : null);
}

/** Vendor behind a cookie or storage key of this site, or null: unknown or essential. Ambiguous names (`uid`, `lang`) are unknown. */
export function matchName(name: string): Hit | null {
  const found = find(name);
  return found && found.category ? found : null;
}

/** What a catalogue id stands for; null if unknown or always let through. For ids of the catalogue only, not for custom ones. */
export function vendorHit(id: string): Hit | null {
  const found = find(id + ".");
  return found && found.vendor >= 0 ? found : null;
}

/** Number of a catalogue id; -1 if unknown or always let through. */
export function vendorNumber(id: string): number {
  const hit = vendorHit(id);
  return hit ? hit.vendor : -1;
}
