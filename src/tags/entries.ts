/** The entries of the config. */
import type { CatalogueVendorConfig } from "../config/types.ts";
import type { GateHandle } from "../contract.ts";

/** Those that name a vendor of the catalogue whose id begins so, in order. */
export function entriesOf(gate: GateHandle, use: string): CatalogueVendorConfig[] {
  return ((gate.config.vendors || []) as readonly CatalogueVendorConfig[]).filter((entry) => entry.use && !entry.use.indexOf(use));
}
