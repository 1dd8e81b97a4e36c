/** What the check of a config's sense is held against, and one fault that it finds. Types only. */
import type { Category } from "../contract.ts";
import type { MistakeCode } from "./mistakes.ts";

/** What is known of a catalogue vendor. */
export interface KnownVendor {
  readonly category: Category;
  /** ISO 3166-1 alpha-2, `EU`, or `self` for software on the site's own server. */
  readonly country: string;
}

/** What the check is held against. */
export interface Ground {
  /** Vendors of the catalogue by id. */
  readonly vendors: ReadonlyMap<string, KnownVendor>;
  /** Languages that have texts. */
  readonly languages: readonly string[];
  /** The vendor of the catalogue that a host belongs to, none that a site needs; absent: not looked at. */
  readonly vendorOf?: (host: string) => string | null;
  /** Keys of own texts, of which one with a dot names a vendor behind it; absent: not looked at. */
  readonly texts?: readonly string[];
  /** Names of style properties; absent: not looked at. */
  readonly theme?: readonly string[];
}

/** One fault of sense; what is left out is not part of the sentence. */
export interface SenseFault {
  readonly code: MistakeCode;
  readonly at: string;
  readonly value?: unknown;
  readonly hint?: string | null;
  readonly example?: unknown;
  readonly names?: readonly string[];
}
