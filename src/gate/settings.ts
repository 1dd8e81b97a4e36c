/** Reads a site's config into what the gate needs, and finds what is wrong with it (code and JSON pointer; the sentences live elsewhere). */
import { vendorCategory, vendorNumber, type Hit } from "../catalogue/gate.ts";
import type { CategoryIndex, OptionalCategory, SiteVendor } from "../contract.ts";
import { OPTIONAL } from "../decision.ts";
import type { CustomVendorConfig, SiteConfig, VendorConfig } from "../config/types.ts";
import { DEFAULT_ZONES } from "../catalogue/zones.ts";

/** What the gate needs of a config, ready to use. */
export interface Settings {
  readonly cookie: string;
  readonly granted: number;
  readonly refused: number;
  readonly notice: string;
  readonly strict: boolean;
  readonly noForeign: boolean;
  readonly holdUnknown: boolean;
  readonly zones: readonly string[];
  readonly vendors: readonly SiteVendor[];
  readonly categories: readonly OptionalCategory[];
  readonly custom: readonly { id: string; category: CategoryIndex; foreign: boolean }[];
  readonly hosts: Record<string, Hit>;
  readonly names: { name: string; hit: Hit }[];
}

/** `["code", "/pointer"]` of the first mistake. */
export type Mistake = readonly [code: string, at: string];

/** Numbers of custom vendors begin here. */
export const CUSTOM = 10000;

const NAMES = ["essential", ...OPTIONAL];

/** Checks the little that the gate stands on; `soglasie check` and `soglasie/config` check the rest. */
export function findMistake(config: unknown): Mistake | null {
  const c = config as SiteConfig;
  if (!c || typeof c !== "object") return ["config-invalid", ""];
  if (typeof c.site !== "string") return ["config-invalid", "/site"];
  if (!c.operator || typeof c.operator.name !== "string") return ["config-invalid", "/operator/name"];
  if (!c.notice || !/^[\w.-]{1,12}$/.test(c.notice.version)) return ["config-invalid", "/notice/version"];
  if (c.vendors && !Array.isArray(c.vendors)) return ["config-invalid", "/vendors"];
  const category = (c.categories || []).findIndex((name) => OPTIONAL.indexOf(name) < 0);
  if (category >= 0) return ["category-unknown", "/categories/" + category];
  for (let i = 0; i < (c.vendors || []).length; i++) {
    const code = vendorMistake(c.vendors![i]!);
    if (code) return [code, "/vendors/" + i];
  }
  return null;
}

function vendorMistake(vendor: VendorConfig): string | 0 {
  if (!vendor) return "config-invalid";
  if ("use" in vendor) return vendorNumber(vendor.use) < 0 ? "vendor-unknown" : 0;
  if (typeof vendor.id !== "string" || NAMES.indexOf(vendor.id) >= 0) return "config-invalid";
  return NAMES.indexOf(vendor.category) < 1 ? "category-unknown" : 0;
}

/** Settings of a config; of `null` the strictest ones: everything the catalogue knows is held, nothing is offered. */
export function readSettings(config: SiteConfig | null): Settings {
  const c: Partial<SiteConfig> = config || {};
  const gate = c.gate || {};
  const lifetime = c.lifetime || {};
  const listed = c.vendors || [];
  const own = listed.filter((v): v is CustomVendorConfig => !("use" in v));
  const vendors = listed.map((v) => ("use" in v ? { id: v.use, category: NAMES[vendorCategory(vendorNumber(v.use))] } : { id: v.id, category: v.category }) as SiteVendor);
  const settings = {
    cookie: (c.cookie && c.cookie.name) || "soglasie",
    granted: lifetime.granted || 180,
    refused: lifetime.refused || 180,
    notice: c.notice ? c.notice.version : "",
    strict: gate.mode === "strict",
    noForeign: gate.foreign === "never",
    holdUnknown: gate.unknown === "hold",
    zones: c.zones || DEFAULT_ZONES,
    vendors,
    categories: c.categories || OPTIONAL.filter((name) => name !== "marketing" || vendors.some((v) => v.category === name)),
    custom: own.map((v) => ({ id: v.id, category: NAMES.indexOf(v.category) as CategoryIndex, foreign: !!v.country && v.country !== "RU" })),
    hosts: {} as Record<string, Hit>,
    names: [] as { name: string; hit: Hit }[],
  };
  listed.forEach((v) => {
    if (!("use" in v) || !v.hosts) return;
    const vendor = vendorNumber(v.use);
    v.hosts.forEach((host) => (settings.hosts[host] = { vendor, category: vendorCategory(vendor), foreign: false }));
  });
  own.forEach((v, i) => {
    const hit = { vendor: CUSTOM + i, category: settings.custom[i]!.category, foreign: settings.custom[i]!.foreign };
    (v.hosts || []).forEach((host) => (settings.hosts[host] = hit));
    (v.cookies || []).forEach((name) => settings.names.push({ name, hit }));
  });
  return settings;
}
