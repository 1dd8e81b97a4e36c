/**
 * Chunk that classifies cookies and storage keys in the page; loaded on demand. Evidence for ambiguous names: the vendors of the config, and those
 * whose host or script is on this page. The config's own entries win.
 */
import { connect } from "../chunk.ts";
import type { CustomVendorConfig } from "../config/types.ts";
import { classifyName } from "./classify-name.ts";
import { rowOf } from "./cookie-row.ts";
import { purposes } from "./purposes.ts";
import { findVendorUrl } from "./vendor-urls.ts";
import { vendors } from "./vendors.ts";

connect("classify", (gate) => {
  const entries = (gate.config.vendors ?? []).filter((vendor): vendor is CustomVendorConfig => !("use" in vendor));
  const named = gate.vendors.map((vendor) => vendor.id);
  const held = (): string[] => gate.held.filter(({ what }) => /^(https?:)?\/\//.test(what)).map(({ what }) => what);
  gate.parts.classify = {
    classify: (input) => classifyName(input, { entries, vendors: [...named, ...vendorsOnPage(held)] }),
    row(name, id, lang) {
      const vendor = vendors.find((one) => one.id === id);
      const row = vendor && rowOf(vendor, name);
      const russian = lang === "ru";
      return row && { owner: russian ? vendor.ru : vendor.en, purpose: purposes[row[1]][russian ? 0 : 1], lifetime: row[2] };
    },
  };
});

/** Vendor by address, of every address asked about so far. */
const known = new Map<string, string | undefined>();

/** Addresses of one page that are looked at: they are evidence, no census, and each costs a search through the catalogue. */
const MOST = 500;

/** What the page shows; found once for all names that are asked about in one task. */
let onPage: readonly string[] | undefined;

/** Ids of the vendors that this page has asked for a script, a frame, a picture or data, or would have asked but for the gate: `held`. */
function vendorsOnPage(held: () => readonly string[], doc: Document = document): readonly string[] {
  if (onPage) return onPage;
  setTimeout(() => (onPage = undefined));
  const elements = [...doc.querySelectorAll<HTMLScriptElement>("script[src],iframe[src]"), ...doc.querySelectorAll<HTMLImageElement>("img[src]")].slice(0, MOST).map(({ src }) => src);
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const addresses = [...new Set([...held(), ...elements, ...asked].map((address) => address.slice(0, MOST)))].slice(0, MOST);
  return (onPage = [...new Set(addresses.map(vendorOf).filter((id) => id !== undefined))]);
}

function vendorOf(address: string): string | undefined {
  if (!known.has(address)) known.set(address, judge(address));
  return known.get(address);
}

function judge(address: string): string | undefined {
  try {
    const { hostname, pathname, search } = new URL(address, location.href);
    return findVendorUrl(hostname, pathname + search)?.id;
  } catch {
    return undefined;
  }
}
