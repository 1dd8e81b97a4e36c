/** Types of the catalogue's data. Types only. */
import type { Category, OptionalCategory } from "../contract.ts";
import type { VendorKind } from "./kinds.ts";
import type { Purpose } from "./purposes.ts";

/** One vendor. How to add one: vendors/README.md. */
export interface Vendor {
  /** Small letters, digits and hyphens, 2 to 40; never changes; never a category name. */
  readonly id: string;
  /** Name for Russian readers. */
  readonly ru: string;
  readonly en: string;
  /** Who receives the data. */
  readonly company: string;
  /** ISO 3166-1 alpha-2 of where data is collected (`EU` where only that is known); `self`: software on the site's own server. */
  readonly country: string;
  /** Category of what loads by itself. A cookie's own category beats it. */
  readonly category: Category;
  /** What it does, as the visitor reads it. */
  readonly kind: VendorKind;
  /**
   * True: its tags wait until the visitor uses the form, button or placeholder they belong to, and then need no answer. Essential ones without
   * `keys` are not held: they load by the visitor's act anyway (a payment's own page, a link to a call by video).
   */
  readonly onRequest?: true;
  /** URL patterns without scheme: `*` stands for anything, `*.host` also covers the host itself, `re:` opens a regular expression on the path. */
  readonly scripts?: readonly string[];
  readonly requests?: readonly string[];
  readonly frames?: readonly string[];
  /** Globals the vendor sets; `*` stands for its number on this site. */
  readonly globals?: readonly string[];
  /**
   * Words by which the blocking script knows hosts and names, parted by blanks: the beginning of a host, of one of its parent domains, of
   * a name, or, from a `/` on, of a part of the path. A trailing dot binds the word to hosts. Absent: never held.
   */
  readonly keys?: string;
  /** Words whose own category differs from the vendor's. */
  readonly keysFor?: Readonly<Partial<Record<OptionalCategory, string>>>;
  readonly cookies?: readonly CookieRow[];
  /** No name or lifetime of its rows has been held against a public source yet. */
  readonly unverifiedCookies?: true;
  /** Where the facts come from: words of NOTICE, parted by blanks. */
  readonly source: string;
  /** ISO date on which the facts were last held against a public source; null: general knowledge only. */
  readonly verified: string | null;
}

/** Name or pattern (`*` stands for anything; `re:` opens a regular expression), purpose, lifetime (`2 years`, `session`, `permanent`, `unknown`). */
export type CookieRow = readonly [name: string, purpose: Purpose, lifetime: string, more?: CookieMore];

/** What is said of a cookie only where it differs from the common case. */
export interface CookieMore {
  /** Own category; default: the vendor's. */
  readonly category?: Category;
  /** Host on which it lives if not the site's own: it can be named, not read or deleted. */
  readonly host?: string;
  /** Where it is kept; default: a cookie. */
  readonly store?: "local" | "session" | "database";
  /** Too common a name to judge or delete by: the vendor must be on the page. */
  readonly ambiguous?: true;
  /** Name or lifetime not yet held against a public source. */
  readonly unverified?: true;
}
