/** Every cookie and storage name the catalogue knows, exact and by pattern, each with its owner. */
import type { Category } from "../contract.ts";
import { cookieList } from "./lists/cookies.ts";
import { familyList } from "./lists/families.ts";
import { matchesGlob, weightOf } from "./glob.ts";
import type { CookieRow, Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

/** One claim on a name. */
export interface NameClaim {
  /** Vendor id; null: a product of the open lists, which has no card here. */
  readonly vendor: string | null;
  readonly category: Category;
  /** Domain on which the name means this; empty: the site's own or any. */
  readonly host: string;
  /** By the name alone nothing is said. */
  readonly ambiguous: boolean;
  /** Held against a public source. */
  readonly verified: boolean;
}

/** Claims on a name and how they were found. */
export interface NameFinding {
  readonly claims: readonly NameClaim[];
  readonly exact: boolean;
}

type Index = { readonly exact: Map<string, NameClaim[]>; readonly patterns: Pattern[] };
interface Pattern {
  readonly test: (name: string) => boolean;
  readonly weight: number;
  readonly claim: NameClaim;
}

const LETTERS: Readonly<Record<string, Category>> = { e: "essential", p: "preferences", a: "analytics", m: "marketing" };

function add(index: Index, name: string, claim: NameClaim): void {
  if (name.startsWith("re:")) {
    const rule = new RegExp(name.slice(3));
    index.patterns.push({ test: (text) => rule.test(text), weight: 1, claim });
  } else if (name.includes("*")) index.patterns.push({ test: (text) => matchesGlob(name, text), weight: weightOf(name), claim });
  else index.exact.set(name, [...(index.exact.get(name) ?? []), claim]);
}

function byVendors(): Index {
  const index: Index = { exact: new Map(), patterns: [] };
  for (const vendor of vendors) for (const row of vendor.cookies ?? []) add(index, row[0], claimOf(vendor, row));
  return index;
}

function claimOf({ id, category, unverifiedCookies }: Vendor, [, , , more = {}]: CookieRow): NameClaim {
  return {
    vendor: id,
    category: more.category ?? category,
    host: more.host ?? "",
    ambiguous: more.ambiguous ?? false,
    verified: !more.unverified && !unverifiedCookies,
  };
}

function byLists(): Index {
  const index: Index = { exact: new Map(), patterns: [] };
  for (const line of (cookieList + familyList).trim().split(/\n+/)) {
    const [letter = "", , names = ""] = line.split("|");
    for (const item of names.split(" ")) {
      const [name = "", host = ""] = item.split("@");
      const category = LETTERS[letter];
      if (category) add(index, name, { vendor: null, category, host, ambiguous: false, verified: true });
    }
  }
  return index;
}

/** Signs of a name that are looked at: anybody can write a storage key of megabytes, and no name of the catalogue is nearly as long. */
export const LOOKED_AT = 256;

/** Claims of exactly this name, else those of the most exact pattern. */
function look(index: Index, whole: string): NameFinding {
  const name = whole.slice(0, LOOKED_AT);
  const claims = index.exact.get(name);
  if (claims) return { claims, exact: true };
  const fitting = index.patterns.filter((pattern) => pattern.test(name));
  const best = Math.max(...fitting.map((pattern) => pattern.weight));
  return { claims: fitting.filter((pattern) => pattern.weight === best).map((pattern) => pattern.claim), exact: false };
}

let own: Index | undefined;
let listed: Index | undefined;

/** Claims of the catalogue's vendors; the indexes are built on first use. */
export function findByVendors(name: string): NameFinding {
  own ??= byVendors();
  return look(own, name);
}

/** Claims of the openly licensed lists. */
export function findByLists(name: string): NameFinding {
  listed ??= byLists();
  return look(listed, name);
}
