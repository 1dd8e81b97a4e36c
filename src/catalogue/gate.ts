/**
 * The catalogue as the blocking script carries it: which vendor stands behind a host or a name, for a few bytes.
 * One table serves hosts, cookie and storage names and vendor ids, because vendors use one word for all three
 * (`roistat.com`, `roistat_visit`, `roistat`). `pack.mjs` writes the table from the typed data and says what it costs.
 */
import type { CategoryIndex } from "../contract.ts";
import { packed, radix, seed } from "./packed.ts";

/** What is known of a host or name. */
export interface Hit {
  /** Number of the vendor in this build; -1: only the category is known. Not stable between versions. */
  vendor: number;
  /** Own category of the host or name, which may differ from its vendor's; never 0. */
  category: CategoryIndex;
  /** The vendor collects outside Russia. */
  foreign: boolean;
}

const hits: Record<number, Hit> = {};
const categories: CategoryIndex[] = [];

/** A sign below `0` opens a group: category × 3, then 0 Russian vendor, 1 foreign vendor, 2 the same vendor in another category. */
function unpack(): void {
  let hit: Hit = { vendor: -2, category: 0, foreign: false };
  let key = 0;
  let left = 4;
  for (let i = 0; i < packed.length; i++) {
    const sign = packed.charCodeAt(i) - 48;
    if (sign < 0) {
      const kind = (sign + 13) % 3;
      const category = ((sign + 13 - kind) / 3) as CategoryIndex;
      hit = kind < 2 ? { vendor: hit.vendor + 1, category, foreign: kind > 0 } : { vendor: hit.vendor, category, foreign: hit.foreign };
      if (kind < 2) categories[hit.vendor] = category;
    } else {
      key = key * radix + sign;
      if (!--left) {
        hits[key] = hit;
        key = 0;
        left = 4;
      }
    }
  }
}
unpack();

/** Longest known prefix of `text` that ends no earlier than at `from` and does not cut through a lower-case word. */
function find(text: string, from = 0): Hit | undefined {
  let found: Hit | undefined;
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    hash = Math.imul(hash ^ sign, 16777619);
    // Past the end charCodeAt is NaN, which counts as an edge.
    if (i >= from && !(sign > 96 && text.charCodeAt(i + 1) > 96)) found = hits[(hash >>> 0) % radix ** 4] || found;
  }
  return found;
}

/**
 * Vendor behind a URL, or null: unknown or essential. `host` in lower case; `path` from the first `/` on, query included.
 * The site's own hosts are not known here: ask for foreign hosts only.
 */
export function matchHost(host: string, path: string): Hit | null {
  let found: Hit | undefined;
  for (let i = 0; i >= 0 && !found; i = host.indexOf(".", i) + 1 || -1) {
    found = find(host.slice(i));
    // Only a known host's path is looked at: it says which of several vendors (yandex.ru, vk.com) is meant.
    if (found) found = byPath(find(host.slice(i) + path.slice(0, 64)), path);
  }
  return found && found.category ? found : null;
}

/** Path rules that hold on all of a vendor's domains start at some `/` of the path; the last one wins. */
function byPath(found: Hit | undefined, path: string): Hit | undefined {
  for (let i = 0; i >= 0 && i < 64; i = path.indexOf("/", i + 1)) found = find(path.slice(i, 64), 3) || found;
  return found;
}

/** Vendor behind a cookie or storage key of this site, or null: unknown or essential. Ambiguous names (`uid`, `lang`) are unknown. */
export function matchName(name: string): Hit | null {
  const found = find(name);
  return found && found.category ? found : null;
}

/** Number of a catalogue id; -1 if unknown or essential (nothing is held for those). */
export function vendorNumber(id: string): number {
  const found = find(id, id.length - 1) || find(id + ".", id.length);
  return found ? found.vendor : -1;
}

/** Category of a vendor number; essential if unknown. */
export function vendorCategory(vendor: number): CategoryIndex {
  return categories[vendor] || 0;
}
