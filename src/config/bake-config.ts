/** A checked config as the code that is written into the gate: nothing that equals a default, nothing that only later files read. */
import { matchHost, vendorHit } from "../catalogue/gate.ts";
import { vendors as catalogue } from "../catalogue/vendors.ts";
import { urlPatterns } from "../catalogue/vendor-urls.ts";
import { DEFAULTS, offeredCategories } from "./defaults.ts";
import type { SiteVendor } from "../contract.ts";
import { LINK_TEXTS } from "./link-texts.ts";
import type { SiteConfig } from "./types.ts";

/** A config cut in two. */
export interface CutConfig {
  /** What the blocking script and all after it need at once. */
  readonly gate: SiteConfig;
  /** What only files of the interface read: own texts and the theme; empty where the site has none. */
  readonly banner: Pick<SiteConfig, "texts" | "theme">;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const empty = (value: unknown): boolean => value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);

/** Members of `value` that differ from `usual`. */
function unusual<T extends object>(value: T | undefined, usual: object): Partial<T> | undefined {
  const left = Object.entries(value ?? {}).filter(([name, member]) => !same(member, (usual as Record<string, unknown>)[name]));
  return left.length ? (Object.fromEntries(left) as Partial<T>) : undefined;
}

/** The text that the gate itself shows, the plain link's: the site's own, or that of a default language of which the gate knows nothing. */
function linkTexts({ texts = {}, languages: [lang = "ru"] = [] }: SiteConfig): SiteConfig["texts"] {
  const link = texts[lang]?.["link"] ?? LINK_TEXTS[lang];
  return link === undefined ? {} : { [lang]: { link } };
}

/**
 * Under `strict` all that is not declared is held, and the gate's table holds no hosts of most essential services: a site that names one gets them.
 * A host of which the table knows a vendor that is held (a public CDN, yandex.ru) is left to the table.
 */
function withHosts({ vendors = [], gate }: SiteConfig): SiteConfig["vendors"] {
  return vendors.map((entry) => {
    const known = gate?.mode === "strict" && "use" in entry && !vendorHit(entry.use) && catalogue.find(({ id }) => id === entry.use);
    const hosts = known ? urlPatterns(known).map((pattern) => pattern.split("/")[0]!.replace(/^\*\./, "")).filter((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) && matchHost(host, "/") === undefined) : [];
    return hosts.length ? { ...entry, hosts: [...new Set([...(entry.hosts ?? []), ...hosts])] } : entry;
  });
}

/** Cuts a config. `vendors`: the config's, with their categories. The notice's hashes are left out: they go to the receipts' file. */
export function cutConfig(config: SiteConfig, vendors: readonly SiteVendor[]): CutConfig {
  const { notice, texts = {}, theme = {}, ...rest } = config as SiteConfig & { readonly $schema?: string };
  const { $schema: _schema, ...plain } = rest;
  const known = plain.vendors ? { ...plain, vendors: withHosts(config) } : plain;
  const usual: Record<string, unknown> = { ...DEFAULTS, categories: offeredCategories({}, vendors), cookie: { name: "soglasie" } };
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(known)) {
    const nested = name === "gate" || name === "urls" || name === "lifetime" || name === "cookie";
    const left = nested ? unusual(value as object, usual[name] as object) : same(value, usual[name]) ? undefined : value;
    if (!empty(left)) kept[name] = left;
  }
  const shown = linkTexts(config);
  // No name of a vendor has to be looked at in the page again.
  if (vendors.some(({ id, category }) => category === "essential" && config.vendors?.some((entry) => "use" in entry && entry.use === id))) kept["checked"] = 1;
  const gate = { ...kept, notice: { version: notice.version, effectiveDate: notice.effectiveDate }, ...(empty(shown) ? {} : { texts: shown }) } as unknown as SiteConfig;
  return { gate, banner: { ...(empty(texts) ? {} : { texts }), ...(empty(theme) ? {} : { theme }) } };
}

/** JSON as the shortest script expression that is safe inside an inline script element. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value === "boolean") return value ? "!0" : "!1";
  if (typeof value === "string" || value === null || typeof value !== "object") return quote(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${key(name)}:${literal(member)}`).join()}}`;
}

/** `__proto__` written plainly would be no member but the object's prototype. */
function key(name: string): string {
  if (name === "__proto__") return `["${name}"]`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

function quote(value: unknown): string {
  return JSON.stringify(value).replace(/</g, "\\x3c").replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
}
