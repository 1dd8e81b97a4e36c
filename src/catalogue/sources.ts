/** What a content security policy must let through for a vendor, by the vendors' files. */
import type { CustomVendorConfig, SiteConfig, VendorConfig } from "../config/types.ts";
import type { Vendor } from "./types.ts";

const HOST = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/;

const patternsOf = (vendor: Vendor): string[] => [...(vendor.scripts ?? []), ...(vendor.requests ?? []), ...(vendor.frames ?? [])].filter((p) => HOST.test(p.split("/")[0]!));
const hostOf = (pattern: string): string => pattern.split("/")[0]!;

/** Hosts that several vendors of the catalogue share (yandex.ru, a public CDN): open for one, they must not be open for the others. */
export function sharedHosts(catalogue: ReadonlyMap<string, Vendor>): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const shared = new Set<string>();
  for (const vendor of catalogue.values()) {
    for (const host of patternsOf(vendor).map(hostOf)) {
      if (seen.has(host) && seen.get(host) !== vendor.id) shared.add(host);
      seen.set(host, vendor.id);
    }
  }
  return shared;
}

/** CSP sources of a catalogue vendor; on a shared host its folders only. What a policy cannot express (`mc.yandex.*`) is left out. */
export function sourcesOfVendor(vendor: Vendor, shared: ReadonlySet<string>): string[] {
  const sockets = vendor.kind === "chat" || vendor.kind === "replay"; // a policy without a scheme does not cover wss: everywhere
  return patternsOf(vendor).flatMap((pattern) => {
    const host = hostOf(pattern);
    // A folder: up to the last slash before the first `*` or query. An exact file: as it is.
    if (shared.has(host)) return [/[*?]/.test(pattern) ? pattern.replace(/[^/]*[*?].*$/, "") : pattern].filter((source) => source !== `${host}/`);
    return [host, ...(host.startsWith("*.") ? [host.slice(2)] : []), ...(sockets ? [`wss://${host}`] : [])];
  });
}

/** A host with its subdomains. */
export const covered = (hosts: readonly string[] | undefined): string[] => (hosts ?? []).flatMap((host) => [host, `*.${host}`]);

/** True for an entry of the config that may not run whatever the answer. `known`: what the catalogue says of it. */
export function isShut({ gate }: SiteConfig, entry: VendorConfig, known: Vendor | undefined): boolean {
  const abroad = known ? !/^(self|-)$|\bRU\b/.test(known.country) : ((entry as CustomVendorConfig).country ?? "RU") !== "RU";
  return abroad && gate?.foreign === "never";
}
