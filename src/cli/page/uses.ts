/** Where a page uses vendors: addresses in its elements and in the code of its inline scripts. */
import { classifyUrl } from "../../catalogue/classify-url.ts";
import { matchHost, vendorHit } from "../../catalogue/gate.ts";
import type { Category } from "../../contract.ts";
import type { Ground } from "./ground.ts";
import type { Page, PageElement } from "./page.ts";

/** One use. */
export interface Use {
  readonly element: PageElement;
  /** Place of the element among the page's. */
  readonly index: number;
  /** Catalogue or config id; null: a listed tracker's host that no vendor stands for. */
  readonly vendor: string | null;
  readonly category: Category;
  readonly host: string;
  /** `inline`: code that inserts it; `hint`: a connection is opened; `parser`: the parser or its preload scanner asks for it. */
  readonly kind: "inline" | "hint" | "parser";
}

const HINTS = /\b(preconnect|dns-prefetch|preload|prefetch|modulepreload|prerender)\b/i;
const LOADED: Readonly<Record<string, readonly string[]>> = {
  script: ["src"], img: ["src", "srcset"], iframe: ["src"], embed: ["src"], object: ["data"], video: ["src", "poster"], audio: ["src"], source: ["src", "srcset"], input: ["src"], link: ["href"],
};
const URLS = /(?:https?:)?\\?\/\\?\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\\?\/[^\s"'`)<>\\]*)*/gi;
/** Scripts that the browser runs, also where an optimiser runs them later; data blocks and marked ones are none. */
const RUNS = /^$|javascript|ecmascript|^module$|rocket/i;
const OWN = /soglasieConfig|soglasieSeal|soglasieFiles|window\.Soglasie=/;

/** A script that will run. */
export function runs({ name, attributes }: PageElement): boolean {
  return name === "script" && RUNS.test(attributes.get("type") ?? "");
}

/** Code of ours: the config, the seal, the gate. */
export function isOwnCode({ name, text }: PageElement): boolean {
  return name === "script" && OWN.test(text);
}

function addressesOf(element: PageElement): { urls: string[]; kind: Use["kind"] } {
  const { name, attributes, text } = element;
  if (name === "script" && !runs(element)) return { urls: [], kind: "inline" };
  if (name === "script" && text && !attributes.has("src")) return { urls: isOwnCode(element) ? [] : [...text.matchAll(URLS)].map(([url]) => url.replace(/\\/g, "")), kind: "inline" };
  const rel = attributes.get("rel") ?? "";
  if (name === "link" && !HINTS.test(rel) && !/stylesheet|icon/i.test(rel)) return { urls: [], kind: "parser" };
  const values = (LOADED[name] ?? []).map((attribute) => attributes.get(attribute) ?? "");
  return { urls: values.flatMap((value) => value.split(/,?\s+/)).filter((url) => /^(https?:)?\/\//i.test(url)), kind: name === "link" && HINTS.test(rel) ? "hint" : "parser" };
}

const CATEGORIES: readonly Category[] = ["essential", "preferences", "analytics", "marketing"];

/** Whose address it is: by the catalogue's patterns, else as the blocking script sees it, so that what it holds is not called unknown. */
function ownerOf({ hostname, pathname, search, href }: URL, { entries, catalogue }: Ground): { category: Category | null; vendor: string | null } {
  const { category, vendor } = classifyUrl(href, entries);
  const hit = vendor === null && matchHost(hostname, pathname + search);
  if (!hit) return { category, vendor };
  return { category: CATEGORIES[hit.category]!, vendor: [...catalogue.keys()].find((id) => vendorHit(id)?.vendor === hit.vendor) ?? vendor };
}

/** Is this the code that brings a vendor with this account: its address and the number in one script, marked or not? */
export function brings({ name, attributes, text }: PageElement, { vendor, account }: { vendor: string; account: string }, ground: Ground): boolean {
  const code = [text, attributes.get("src"), attributes.get("data-src")].join(" ").replace(/\\/g, "");
  const named = new RegExp(`(^|[^\\w-])${account.replace(/[.]/g, "\\.")}($|[^\\w-])`).test(code);
  if (name !== "script" || !named || OWN.test(text) || /json/i.test(attributes.get("type") ?? "")) return false;
  return [...code.matchAll(URLS)].some(([url]) => {
    const address = url.startsWith("//") ? `https:${url}` : url;
    return URL.canParse(address) && ownerOf(new URL(address), ground).vendor === vendor;
  });
}

/** Every use of a page, each vendor once an element. */
export function usesOf(page: Page, ground: Ground): readonly Use[] {
  return page.elements.flatMap((element, index) => {
    const { urls, kind } = addressesOf(element);
    const found = new Map<string, Use>();
    for (const url of urls) {
      const address = url.startsWith("//") ? `https:${url}` : url;
      if (!URL.canParse(address)) continue;
      const parsed = new URL(address);
      const { category, vendor } = ownerOf(parsed, ground);
      if (category) found.set(vendor ?? parsed.hostname, { element, index, vendor, category, host: parsed.hostname, kind });
    }
    return [...found.values()];
  });
}
