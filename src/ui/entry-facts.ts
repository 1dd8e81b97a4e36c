/** What the config itself says of a vendor of its own, in the shape of the catalogue's facts. */
import type { VendorConfig } from "../config/types.ts";
import type { VendorFacts } from "../contract.ts";

/** Undefined for a vendor of the catalogue. */
export function entryFacts(entry: VendorConfig | undefined): VendorFacts | undefined {
  if (!entry || !("name" in entry)) return undefined;
  const cookies = (entry.cookies ?? []).map((name) => ({ name, purpose: "", lifetime: "unknown", host: "" }));
  return { company: entry.company ?? entry.name, country: entry.country ?? "RU", does: "", cookies };
}
