/** What a visitor is told of one vendor. A build or a server asks for the vendors of one site and keeps nothing else. */
import type { VendorConfig } from "../config/types.ts";
import type { Category } from "../contract.ts";
import { kinds } from "./kinds.ts";
import { purposes } from "./purposes.ts";
import type { CookieRow, Vendor } from "./types.ts";
import { vendors } from "./vendors.ts";

/** One cookie or storage key, as told. */
export interface CookieText {
  /** Name; `*` stands for a changing part. */
  readonly name: string;
  readonly category: Category;
  readonly ru: string;
  readonly en: string;
  /** `2 years`, `session`, `permanent` (until deleted), `unknown`. */
  readonly lifetime: string;
  /** Where it is kept. */
  readonly store: "cookie" | "local" | "session" | "database";
  /** Host on which it lives if not the site's own: it can be named, not deleted from here. */
  readonly host: string | null;
}

/** One vendor, as told. */
export interface VendorText {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly company: string;
  /** ISO 3166-1 alpha-2, `EU`, or `self`: the site's own server. */
  readonly country: string;
  readonly category: Category;
  readonly purposeRu: string;
  readonly purposeEn: string;
  /** Loads only when the visitor uses it. */
  readonly onRequest: boolean;
  readonly cookies: readonly CookieText[];
}

/** How the vendor is used on this site; `direct`: Metrika linked with Yandex Direct; `sessionReplay`: with Webvisor. */
export interface VendorUse {
  readonly direct?: boolean;
  readonly sessionReplay?: boolean;
}

/** How a config uses a vendor; one that it names twice is told by all that its entries allow. */
export function useOf(entries: readonly VendorConfig[] | undefined, id: string): VendorUse {
  const own = (entries ?? []).flatMap((entry) => ("use" in entry && entry.use === id ? [entry] : []));
  return { direct: own.some(({ direct }) => direct), sessionReplay: own.some(({ sessionReplay }) => sessionReplay) };
}

/** Texts of one vendor, or null for an unknown id. */
export function vendorText(id: string, use: VendorUse = {}): VendorText | null {
  const vendor = vendors.find((one) => one.id === id);
  return vendor ? textOf(vendor, use) : null;
}

/** Metrika linked with Direct: one switch for both, so the text says that advertising is meant too. */
const LINKED = ["Статистика и оценка рекламы Яндекса.", "Statistics and measurement of Yandex advertising."] as const;

/** What the vendor does on this site, Russian and English; Metrika records only where the site has Webvisor on. */
function does({ id, kind }: Vendor, { direct, sessionReplay }: VendorUse): string[] {
  if (id !== "yandex-metrika") return [...kinds[kind]];
  return (direct ? LINKED : kinds.counter).map((text, i) => (sessionReplay ? `${text} ${kinds.replay[i]!}` : text));
}

function textOf(vendor: Vendor, use: VendorUse): VendorText {
  const [purposeRu = "", purposeEn = ""] = does(vendor, use);
  return {
    id: vendor.id,
    nameRu: vendor.ru,
    nameEn: vendor.en,
    company: vendor.company,
    country: vendor.country,
    category: vendor.category,
    purposeRu,
    purposeEn,
    onRequest: vendor.onRequest ?? false,
    cookies: (vendor.cookies ?? []).map((row) => cookieText(row, vendor.category)),
  };
}

function cookieText([name, purpose, lifetime, more = {}]: CookieRow, category: Category): CookieText {
  const [ru, en] = purposes[purpose];
  return { name, category: more.category ?? category, ru, en, lifetime, store: more.store ?? "cookie", host: more.host ?? null };
}
