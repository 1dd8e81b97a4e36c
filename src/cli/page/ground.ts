/** What a page is checked against. */
import { vendors } from "../../catalogue/vendors.ts";
import type { Vendor } from "../../catalogue/types.ts";
import type { OperatorEntry } from "../../catalogue/operator.ts";
import type { Site } from "../site-config.ts";

/** The site, and the catalogue by id. */
export interface Ground extends Pick<Site, "config" | "vendors" | "categories"> {
  readonly catalogue: ReadonlyMap<string, Vendor>;
  /** Entries of the config by which hosts are the operator's own vendors. */
  readonly entries: readonly OperatorEntry[];
  /** The lines to paste, and the seal's policies. */
  readonly embed: string;
}

export const catalogue: ReadonlyMap<string, Vendor> = new Map(vendors.map((vendor) => [vendor.id, vendor]));

/** Entries of the config as the classification takes them: a vendor's further hosts are that vendor's. */
export function entriesOf({ config, vendors: listed }: Pick<Site, "config" | "vendors">): readonly OperatorEntry[] {
  return (config.vendors ?? []).flatMap((entry, i) => {
    const vendor = listed[i];
    return vendor ? [{ id: vendor.id, category: vendor.category, ...(entry.hosts ? { hosts: entry.hosts } : {}) }] : [];
  });
}

/** Collected outside Russia? Custom entries say so themselves. */
export function countryAbroad(id: string, { catalogue: known, config }: Pick<Ground, "catalogue" | "config">): string | null {
  const own = config.vendors?.find((entry) => !("use" in entry) && entry.id === id);
  const country = known.get(id)?.country ?? (own && "country" in own ? own.country : undefined) ?? "RU";
  return /^(self|-)$|\bRU\b/.test(country) ? null : country;
}
