/**
 * A site's config: one JSON file a site. Types only.
 * Found in this order, the first is used whole: baked in by `soglasie build`, `window.soglasieConfig` set before our tag,
 * `data-config="/soglasie/site.json"` on our tag.
 */
import type { Category } from "../contract.ts";

export interface SiteConfig {
  /** Public key of the site, `[a-z0-9-]{1,40}`; the server knows it. */
  readonly site: string;
  readonly operator: Operator;
  readonly notice: NoticeConfig;
  /** Optional categories offered; default: preferences, analytics, and marketing if a marketing vendor is named. */
  readonly categories?: readonly Exclude<Category, "essential">[];
  /** Vendors of the site in the order the visitor reads them, kept as long as `notice.version` is: cookies hold answers about single vendors by place; default none. */
  readonly vendors?: readonly VendorConfig[];
  /**
   * Path rules where analytics and marketing never run; `"/lk/*"`, which covers `/lk` and `/en/lk/` too; default: the built-in list (accounts, results, telemedicine,
   * payment, steps of a booking). What opens in a window over the page has no path of its own.
   */
  readonly zones?: readonly string[];
  /** Goal of a zone by its pattern (`{"/zapis/spasibo*": "zapis"}`): for visitors with a grant its bare name reaches the counters on the first page outside; default none. */
  readonly zoneGoals?: Readonly<Record<string, string>>;
  readonly gate?: GateConfig;
  readonly urls?: UrlConfig;
  readonly cookie?: CookieConfig;
  /** Days a decision is kept; default 180 and 180. */
  readonly lifetime?: { readonly granted?: number; readonly refused?: number };
  /** What happens after a withdrawal: offer a reload (default), reload, or nothing. */
  readonly afterWithdrawal?: "offer" | "reload" | "none";
  /** Where receipts go; without it consent cannot be proved and `diagnose()` says so. */
  readonly receipts?: { readonly endpoint: string };
  /** Languages offered, first is the default; default `["ru"]`. */
  readonly languages?: readonly string[];
  /** `bar` at the bottom (default), `box`, or `none` where the site draws its own question (`Soglasie.describe()`). */
  readonly layout?: "bar" | "box" | "none";
  /** Takes over, once, a decision that the visitor made in a tool that Soglasie replaces; default: not. The receipt says so. */
  readonly importDecision?: ImportConfig;
  /** Own texts by language and key; a key not named keeps its default. `soglasie check` names the keys where one is wrong; with `"layout": "none"` any may stand here. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** CSS custom properties without `--soglasie-`: accent, on-accent, text, surface, placeholder, font, radius (`{"accent": "#0a6b4f"}`). */
  readonly theme?: Readonly<Record<string, string>>;
}

/** Who is responsible: shown to the visitor, kept in the notice. */
export interface Operator {
  /** Full legal name. */
  readonly name: string;
  readonly address?: string;
  /** Where to write to have collected data deleted: e-mail, form or post. */
  readonly contacts: string;
  /** Shown where a call tracker is held. */
  readonly phone?: string;
  readonly policyUrl: string;
  /** The separate consent document (152-FZ art. 9 since 2025-09-01). */
  readonly consentUrl: string;
}

/** A tool that stood here before. */
export interface ImportConfig {
  readonly from: "vanilla-cookieconsent" | "klaro" | "tarteaucitron" | "cookiebot" | "cookieyes" | "complianz";
  /** The tool's own category and service names → our category or vendor id; wins over the words that are understood anyway. */
  readonly names?: Readonly<Record<string, string>>;
  /** Name of the tool's cookie where it is not the tool's default. */
  readonly cookie?: string;
}

export interface NoticeConfig {
  /** 1 to 12 characters of `[A-Za-z0-9._-]`; the visitor is asked again only when it differs. */
  readonly version: string;
  /** ISO date. */
  readonly effectiveDate: string;
  /** Hash of each variant (`ru-bar`) as 64 hex digits, baked in by the build; without it the browser takes the hash of what it showed. */
  readonly hash?: Readonly<Record<string, string>>;
}

/** A vendor of the catalogue by `use`, or a custom entry with an `id` of its own. */
export type VendorConfig = CatalogueVendorConfig | CustomVendorConfig;

export interface CatalogueVendorConfig {
  /** Catalogue id. */
  readonly use: string;
  /** The vendor's own id on this site (`"12345678"`, `"G-XXXX"`): given → the SDK starts it after the grant; absent → only named. */
  readonly id?: string;
  /** Further hosts under which this site reaches the vendor (own proxy, alternative domain); a host covers its subdomains. */
  readonly hosts?: readonly string[];
  /** Address of the vendor's loader where it is an own copy or proxy; default: the vendor's own. */
  readonly script?: string;
  /** Session replay (Metrika's Webvisor and click map) allowed, every field masked; default false. Hotjar and Clarity always record: naming them allows it. */
  readonly sessionReplay?: boolean;
  /** E-commerce data passed on; default false. */
  readonly ecommerce?: boolean;
  /** Metrika: linked with Yandex Direct; the text then says so; default false. */
  readonly direct?: boolean;
  /** Reason and notification for a transfer abroad. */
  readonly crossBorder?: { readonly number: string; readonly date: string; readonly reason?: string };
}

export interface CustomVendorConfig {
  /** `[a-z0-9-]{2,40}`, not a category name. */
  readonly id: string;
  readonly name: string;
  /** `essential`: the site does not work without it; its hosts and names are never held, whatever the catalogue says. */
  readonly category: Category;
  readonly company?: string;
  /** ISO 3166-1 alpha-2; default RU. */
  readonly country?: string;
  /** Host names; a host covers its subdomains. */
  readonly hosts?: readonly string[];
  /** Cookie and storage names, `*` at the end allowed. */
  readonly cookies?: readonly string[];
}

export interface GateConfig {
  /**
   * `known`: vendors of the catalogue are held; `strict`: every third-party host not declared is held, and a withdrawal adds a policy that shuts the network to all
   * that is not declared and granted (a later grant then loads the page once more); a service named by `use` brings its hosts along only in a site's own
   * build, else name them in `hosts`; default known.
   */
  readonly mode?: "known" | "strict";
  /** Static CSP seal in the page; default false. */
  readonly seal?: boolean;
  /** `never`: vendors abroad stay held after a grant too; default consent. */
  readonly foreign?: "consent" | "never";
  /**
   * Cookies and storage keys that neither the catalogue nor the config names: `pass` (default): written, and listed by `diagnose()` when it is asked;
   * `hold`: never written, whatever the answer, until the config declares them; `report`: written, and each told once a page, where a
   * visitor has not answered yet, as the problem `cookie-unknown` (console, `diagnose().problems`, event `soglasie:error`); that loads some 80 kB there.
   */
  readonly unknown?: "pass" | "hold" | "report";
}

export interface UrlConfig {
  /** Query keys that may reach counters after a grant, beyond the built-in campaign keys. */
  readonly keepQuery?: readonly string[];
  /** Path patterns that may reach counters unshortened. */
  readonly keepPath?: readonly string[];
}

export interface CookieConfig {
  /** Name of the decision cookie; default `soglasie`. */
  readonly name?: string;
  /** Domain attribute; default: host only. */
  readonly domain?: string;
}
