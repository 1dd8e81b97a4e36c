/** What a config means where it says nothing. */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { OptionalCategory, SiteVendor } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import type { SiteConfig } from "./types.ts";

/** Fields that have a default which does not depend on others. */
export const DEFAULTS = {
  vendors: [],
  zones: DEFAULT_ZONES,
  gate: { mode: "known", seal: false, foreign: "consent", unknown: "pass" },
  urls: { keepQuery: [], keepPath: [] },
  lifetime: { granted: 180, refused: 180 },
  afterWithdrawal: "offer",
  languages: ["ru"],
  layout: "bar",
  texts: {},
  theme: {},
} as const;

/** A config with nothing left open but `cookie.domain`, `receipts` and `$schema`, which have no default. */
export type FullConfig = SiteConfig & Required<Pick<SiteConfig, "categories" | "vendors" | "zones" | "gate" | "urls" | "cookie" | "lifetime" | "afterWithdrawal" | "languages" | "layout" | "texts" | "theme">>;

/** Categories offered: those listed, else preferences, analytics, and marketing where a marketing vendor is named. */
export function offeredCategories(config: Pick<SiteConfig, "categories">, vendors: readonly SiteVendor[]): readonly OptionalCategory[] {
  return config.categories ?? OPTIONAL.filter((name) => name !== "marketing" || vendors.some((v) => v.category === name));
}

/** Fills in every default. `vendors`: the config's vendors with their categories, in its order. The config itself stays as it is. */
export function withDefaults(config: SiteConfig, vendors: readonly SiteVendor[]): FullConfig {
  return {
    ...DEFAULTS,
    ...config,
    categories: offeredCategories(config, vendors),
    gate: { ...DEFAULTS.gate, ...config.gate },
    urls: { ...DEFAULTS.urls, ...config.urls },
    lifetime: { ...DEFAULTS.lifetime, ...config.lifetime },
    cookie: { name: "soglasie", ...config.cookie },
  };
}
