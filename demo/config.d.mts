import type { SiteConfig } from "../src/config/types.ts";

/** Ids of the demo's counters, by vendor. */
export const IDS: Readonly<Record<string, string>>;

/** Vendors that Soglasie starts itself on the doctors' page. */
export const MANAGED: readonly string[];

/** The demo clinic's config. */
export function siteConfig(options: { endpoint: string; managed?: readonly string[]; vendorsPort?: number | null; version?: string }): SiteConfig;
