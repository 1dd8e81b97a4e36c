/** What a schema cannot say: names that exist, dates that exist, choices that contradict one another or the law. Takes a config of right form. */
import { DEFAULT_ZONES } from "../catalogue/zones.ts";
import type { Category } from "../contract.ts";
import { checkLetters } from "./check-letters.ts";
import { step } from "./check-shape.ts";
import { checkWords } from "./check-words.ts";
import { nearest } from "./nearest.ts";
import type { Ground, SenseFault } from "./sense-fault.ts";
import type { SiteConfig, VendorConfig } from "./types.ts";
import { UNFILLED } from "./unfilled.ts";

const ACCOUNTS: Readonly<Record<string, readonly [RegExp, string]>> = {
  "yandex-metrika": [/^\d{4,12}$/, "12345678"],
  "google-analytics-4": [/^G-[A-Z0-9]{4,20}$/, "G-ABC1234567"],
  "google-tag-manager": [/^GTM-[A-Z0-9]{4,12}$/, "GTM-ABC1234"],
  "google-ads": [/^AW-\d{6,14}$/, "AW-123456789"],
  "vk-pixel": [/^(VK-RTRG-[\w-]+|\d+)$/, "VK-RTRG-123456-abcde"],
  "top-mail-ru": [/^\d{4,12}$/, "3456789"],
};
const BEFORE_CHOICES = 900; // bytes of a receipt without its choices, the longest page and zone included
const RECEIPT = 6144;

const real = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
};

/** Every fault of sense, in the order of the config. */
export function checkSense(config: SiteConfig, ground: Ground): SenseFault[] {
  return [...checkLetters(config), ...documents(config), ...vendors(config, ground), ...paths(config), ...storage(config), ...checkWords(config, ground)];
}

function documents({ operator, notice }: SiteConfig): SenseFault[] {
  const faults: SenseFault[] = [];
  if (operator.policyUrl === operator.consentUrl) faults.push({ code: "consent-is-policy", at: "/operator/consentUrl", example: "/consent/" });
  for (const [field, value] of Object.entries(UNFILLED)) if (operator[field as keyof typeof UNFILLED] === value) faults.push({ code: "operator-unfilled", at: `/operator/${field}`, value });
  if (!real(notice.effectiveDate)) faults.push({ code: "date-impossible", at: "/notice/effectiveDate", value: notice.effectiveDate, example: "2026-11-01" });
  return faults;
}

function vendors(config: SiteConfig, ground: Ground): SenseFault[] {
  const entries = config.vendors ?? [];
  const ids = entries.map((entry) => ("use" in entry ? entry.use : entry.id));
  const faults = entries.flatMap((entry, i) => {
    const at = `/vendors/${i}`;
    const id = ids[i]!;
    if (ids.indexOf(id) < i) return [{ code: "vendor-repeated", at, value: id } as SenseFault];
    return "use" in entry ? catalogued(entry, at, config, ground) : custom(entry, at, config, ground);
  });
  const bytes = BEFORE_CHOICES + ids.map((id) => `{"p":"vendor:${id}","g":false},`).join("").length;
  if (bytes > RECEIPT) faults.push({ code: "receipt-too-large", at: "/vendors" });
  const offered = config.categories?.indexOf("marketing") ?? -1;
  if (offered >= 0 && !entries.some((entry) => categoryOf(entry, ground) === "marketing")) faults.push({ code: "category-empty", at: `/categories/${offered}` });
  return faults;
}

function categoryOf(entry: VendorConfig, ground: Ground): Category | undefined {
  return "use" in entry ? ground.vendors.get(entry.use)?.category : entry.category;
}

function catalogued(entry: Extract<VendorConfig, { use: string }>, at: string, config: SiteConfig, ground: Ground): SenseFault[] {
  const known = ground.vendors.get(entry.use);
  if (!known) return [{ code: "vendor-unknown", at: `${at}/use`, value: entry.use, hint: nearest(entry.use, [...ground.vendors.keys()]) }];
  const faults: SenseFault[] = [];
  const form = ACCOUNTS[entry.use];
  if (form && entry.id !== undefined && !form[0].test(entry.id)) faults.push({ code: "account-form", at: `${at}/id`, value: entry.id, example: form[1] });
  if (entry.direct !== undefined && entry.use !== "yandex-metrika") faults.push({ code: "option-idle", at: `${at}/direct`, hint: "yandex-metrika" });
  if (entry.crossBorder && !real(entry.crossBorder.date)) faults.push({ code: "date-impossible", at: `${at}/crossBorder/date`, value: entry.crossBorder.date, example: "2026-01-15" });
  return [...faults, ...abroad(entry.use, known.country, !!entry.crossBorder, { at, config }), ...offering(entry.use, known.category, at, config)];
}

function custom(entry: Exclude<VendorConfig, { use: string }>, at: string, config: SiteConfig, ground: Ground): SenseFault[] {
  if (ground.vendors.has(entry.id)) return [{ code: "vendor-shadow", at: `${at}/id`, value: entry.id }];
  const needed: SenseFault[] = entry.category === "essential" ? [{ code: "essential-own", at: `${at}/category`, value: entry.id }] : [];
  const listed = entry.hosts?.flatMap((host, i): SenseFault[] => {
    const known = ground.vendorOf?.(host);
    return known ? [{ code: "vendor-known", at: `${at}/hosts/${i}`, value: host, hint: known }] : [];
  });
  return [...needed, ...(listed ?? []), ...abroad(entry.id, entry.country ?? "RU", false, { at, config }), ...offering(entry.id, entry.category, at, config)];
}

function abroad(id: string, country: string, grounded: boolean, { at, config }: { at: string; config: SiteConfig }): SenseFault[] {
  if (/^(self|-)$|\bRU\b/.test(country)) return [];
  if (config.gate?.foreign === "never") return [{ code: "foreign-held", at, value: id, hint: country }];
  return grounded ? [] : [{ code: "vendor-foreign", at, value: id, hint: country }];
}

function offering(id: string, category: Category, at: string, { categories }: SiteConfig): SenseFault[] {
  const held = category !== "essential" && categories && !categories.includes(category);
  return held ? [{ code: "held-for-good", at, value: id, hint: category }] : [];
}

function paths({ zones, zoneGoals = {} }: SiteConfig): SenseFault[] {
  if (zones && zones.length === 0) return [{ code: "zones-none", at: "/zones" }];
  const wrong = (zones ?? []).flatMap((zone, i): SenseFault[] => {
    const at = `/zones/${i}`;
    if (/[^ -~]/.test(zone)) return [{ code: "zone-letters", at, value: zone, hint: encodeURI(zone) }];
    return /^\/\**$/.test(zone) && zone !== "/" ? [{ code: "zones-all", at, value: zone, example: "/lk/*" }] : [];
  });
  const idle = Object.keys(zoneGoals).filter((zone) => !(zones ?? DEFAULT_ZONES).includes(zone));
  return [...wrong, ...idle.map((zone): SenseFault => ({ code: "zone-goal-idle", at: step("/zoneGoals", zone) }))];
}

function storage({ receipts, lifetime = {} }: SiteConfig): SenseFault[] {
  const faults: SenseFault[] = [];
  if (!receipts) faults.push({ code: "no-receipts", at: "/receipts", example: { receipts: { endpoint: "/soglasie/v1/receipts" } } });
  else if (/^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\]|[\w.-]+\.localhost)([:/]|$))/.test(receipts.endpoint)) {
    faults.push({ code: "endpoint-plain", at: "/receipts/endpoint", value: receipts.endpoint, example: "/soglasie/v1/receipts" });
  } else if (!receipts.endpoint.endsWith("/v1/receipts")) faults.push({ code: "endpoint-path", at: "/receipts/endpoint", value: receipts.endpoint });
  for (const name of ["granted", "refused"] as const) {
    const days = lifetime[name];
    if (days !== undefined && days > 180) faults.push({ code: "lifetime-long", at: `/lifetime/${name}`, value: days });
  }
  return faults;
}
