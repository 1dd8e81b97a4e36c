/** What stays open on the network, for the policy that a withdrawal adds to the page. */
import type { CustomVendorConfig, SiteConfig } from "../config/types.ts";
import type { OpenSources } from "../contract.ts";
import { covered, isShut, sharedHosts, sourcesOfVendor } from "./sources.ts";
import type { Vendor } from "./types.ts";

/** Of the config's vendors one by one; of what is essential, or waits for the visitor's own act, together. */
export function openSources(config: SiteConfig, catalogue: readonly Vendor[]): OpenSources {
  const byId = new Map(catalogue.map((vendor) => [vendor.id, vendor]));
  const shared = sharedHosts(byId);
  const always = new Set(catalogue.filter(({ category, onRequest, keys }) => category === "essential" && onRequest && keys).flatMap((vendor) => sourcesOfVendor(vendor, shared)));
  const vendors: Record<string, readonly string[]> = {};
  let anyFrame = false;
  for (const entry of config.vendors ?? []) {
    const known = "use" in entry ? byId.get(entry.use) : undefined;
    if (isShut(config, entry, known)) continue;
    const sources = [...(known ? sourcesOfVendor(known, shared) : []), ...covered(entry.hosts)];
    if ((known ?? (entry as CustomVendorConfig)).category !== "essential") vendors["use" in entry ? entry.use : entry.id] = sources;
    else {
      for (const source of sources) always.add(source);
      // A payment's frame goes on to the visitor's bank, whose host nobody knows; an own entry may be a payment too.
      anyFrame ||= !known || known.kind === "payment";
    }
  }
  return { always: [...always], vendors, anyFrame };
}
