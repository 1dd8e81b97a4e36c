/** The notice as one document: what the visitor read, who asked, for whom. Pure; the browser and the build hash the same text. */
import type { Category, OptionalCategory, ShownNotice, SiteVendor } from "../contract.ts";
import type { SiteConfig } from "../config/types.ts";
import { asItIs } from "./json.ts";

/** Content of a notice; its canonical form (RFC 8785) is what the hash in a receipt is taken over. */
export interface NoticeDocument {
  /** Variant: `<lang>-<layout>`, or `<lang>-none` where the site drew its own interface or nothing was shown (withdraw link). */
  readonly id: string;
  readonly version: string;
  readonly effectiveDate: string;
  readonly lang: string;
  readonly site: string;
  readonly operator: SiteConfig["operator"];
  readonly categories: readonly OptionalCategory[];
  /** Entries of the config in its order, each with the id and category the visitor saw. */
  readonly vendors: readonly { readonly id: string; readonly category: Category }[];
  /** Every text shown, by key; empty for `<lang>-none`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What the document is put together from; `vendors` and `categories` as the gate resolved them. */
export interface NoticeSource {
  readonly config: SiteConfig;
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  readonly shown: ShownNotice;
}

/** The document of a notice. An entry's own `id` (the counter's number) is kept as `account`, the vendor's id is `id`. */
export function noticeDocument({ config, vendors, categories, shown }: NoticeSource): NoticeDocument {
  const entries = (config.vendors || []).map((entry, i) => {
    const account = "use" in entry && entry.id ? { account: entry.id } : {};
    return Object.assign({}, entry, account, { id: vendors[i]!.id, category: vendors[i]!.category });
  });
  return {
    id: shown.id,
    version: config.notice.version,
    effectiveDate: config.notice.effectiveDate,
    lang: shown.lang,
    site: config.site,
    operator: config.operator,
    categories,
    vendors: entries,
    texts: shown.texts,
  };
}

/** Members in the order of RFC 8785 (UTF-16 code units, as `sort` compares). */
function sorted(this: unknown, key: string): unknown {
  const value = asItIs.call(this, key);
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  const from = value as Record<string, unknown>;
  const to: Record<string, unknown> = {};
  for (const name of Object.keys(from).sort()) to[name] = from[name];
  return to;
}

/**
 * Canonical text (RFC 8785) of the document. Small enough for the page: it relies on JSON.stringify for strings and numbers and on a config
 * without member names that are integers, which `soglasie check` refuses. A test holds it against `canonical`.
 */
export function noticeText(source: NoticeSource): string {
  return JSON.stringify(noticeDocument(source), sorted);
}
