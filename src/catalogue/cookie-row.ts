/** What the catalogue says of one cookie or storage key of a vendor. */
import { matchesGlob, weightOf } from "./glob.ts";
import type { CookieRow, Vendor } from "./types.ts";

/** The row of exactly this name, else that of the most exact pattern; undefined: the vendor's file does not know the name. */
export function rowOf({ cookies = [] }: Vendor, name: string): CookieRow | undefined {
  const exact = cookies.find(([known]) => known === name);
  const fitting = cookies.filter(([pattern]) => (pattern.startsWith("re:") ? new RegExp(pattern.slice(3)).test(name) : pattern.includes("*") && matchesGlob(pattern, name)));
  return exact ?? fitting.sort((a, b) => weight(b) - weight(a))[0];
}

const weight = ([pattern]: CookieRow): number => (pattern.startsWith("re:") ? 1 : weightOf(pattern));
