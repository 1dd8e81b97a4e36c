/**
 * A hit of the gate held against the full catalogue. The gate knows words by a short hash, so one unknown host in some hundreds is taken for a
 * vendor's by chance; here the same words stand in full, and the vendors' patterns beside them.
 */
import type { Category, Confirm, Confirmed } from "../contract.ts";
import { vendorHit } from "./gate.ts";
import { findVendorUrl } from "./vendor-urls.ts";
import { findByVendors } from "./names.ts";
import { operatorHost, operatorName, type OperatorEntry } from "./operator.ts";
import type { Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

interface Word {
  readonly vendor: Vendor;
  readonly category: Category;
}

const small = (sign: string | undefined): boolean => sign !== undefined && sign >= "a" && sign <= "z";
const split = (text = ""): string[] => text.split(" ").filter(Boolean);
const abroad = ({ country }: Vendor): boolean => !/^(RU|self)$/.test(country);

function readWords(): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const vendor of vendors) {
    for (const word of split(vendor.keys)) words.set(word, { vendor, category: vendor.category });
    for (const [category, keys] of Object.entries(vendor.keysFor ?? {})) for (const word of split(keys)) words.set(word, { vendor, category: category as Category });
  }
  return words;
}

/** Signs of which a word is made at most; a test holds the catalogue to it. */
export const LONGEST = 80;

/** The longest word with which the text begins, as the gate looks it up: it does not cut through a word in small letters. */
function longest(words: ReadonlyMap<string, Word>, text: string): string | undefined {
  for (let end = Math.min(text.length, LONGEST); end > 0; end--) {
    const word = text.slice(0, end);
    if (!(small(word[end - 1]) && small(text[end])) && words.has(word)) return word;
  }
  return undefined;
}

function byHost(words: ReadonlyMap<string, Word>, { hostname, pathname, search }: URL): Word | null {
  for (let rest = hostname; rest; rest = rest.replace(/^[^.]*\.?/, "")) {
    const word = longest(words, rest);
    if (word === undefined) continue;
    const exact = longest(words, word + (pathname + search).replace(/^\/b\d+\b/, "").slice(0, 48));
    return words.get(exact ?? word) ?? null;
  }
  const vendor = findVendorUrl(hostname, pathname + search);
  return vendor && { vendor, category: vendor.category };
}

/** Ids by the numbers that this build's table gives them. */
function readNumbers(): Map<number, string> {
  return new Map(
    vendors.filter(({ keys }) => keys).flatMap(({ id }): [number, string][] => {
      const hit = vendorHit(id);
      return hit ? [[hit.vendor, id]] : [];
    }),
  );
}

function parse(url: string): URL | null {
  try {
    return new URL(url, "https://self.invalid");
  } catch {
    return null;
  }
}

const said = (word: Word | null): Confirmed | null => word && { vendor: word.vendor.id, category: word.category, foreign: abroad(word.vendor) };

/** The full catalogue's answers; `entries`: what the config's own vendors say, which wins. */
export function createConfirm(entries: readonly OperatorEntry[]): Confirm {
  const words = readWords();
  const numbers = readNumbers();
  const asked = new Map<string, Confirmed | null>();
  const own = (entry: OperatorEntry | undefined): Confirmed | null => (entry ? { vendor: entry.id, category: entry.category, foreign: false } : null);
  return {
    url(url) {
      const parsed = asked.has(url) ? null : parse(url);
      if (!asked.has(url)) asked.set(url, parsed && (own(operatorHost(entries, parsed.hostname)) ?? said(byHost(words, parsed))));
      return asked.get(url)!;
    },
    name(name) {
      const word = longest(words, name);
      const claim = findByVendors(name).claims.find(({ vendor }) => vendor);
      const vendor = claim && vendors.find(({ id }) => id === claim.vendor);
      return own(operatorName(entries, name)) ?? said((word && words.get(word)) || (vendor && claim ? { vendor, category: claim.category } : null));
    },
    id: (number) => numbers.get(number) ?? null,
    cookies(id) {
      const rows = vendors.find((vendor) => vendor.id === id)?.cookies ?? [];
      return rows.filter(([name, , , more]) => !/[*:]/.test(name) && !more?.store).map(([name, , , more]) => ({ name, host: more?.host ?? "" }));
    },
  };
}
