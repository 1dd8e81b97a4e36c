/** What the receipt server is started with. Types only; defaults and checks are in `settings.ts`. */

export interface ServerOptions {
  /** Path of the SQLite file, or a `postgres://` / `postgresql://` URL. The folder must exist; the file is created with mode 0600. */
  readonly database: string;
  /** Path of the key file (Ed25519 signing keys, pepper of the device hash); created with mode 0600 on first start. Back it up apart from the database. */
  readonly keyFile: string;
  /** Sites this server takes receipts for; a receipt of another site gets 403 `unknown-site`. At least one. */
  readonly sites: readonly SiteOptions[];
  /** Address to listen on; default 127.0.0.1 (a reverse proxy with TLS stands in front). */
  readonly host?: string;
  /** Port; default 8787; 0 takes a free one. */
  readonly port?: number;
  /** Addresses or CIDR ranges of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; default none. */
  readonly trustProxy?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** Bearer token of the operator's routes (withdrawals, export, erasure, metrics); ≥ 32 characters; without it those routes answer 404. */
  readonly operatorToken?: string;
  readonly log?: LogOptions | false;
}

export interface SiteOptions {
  /** `site` of the site's config, `[a-z0-9-]{1,40}`. */
  readonly id: string;
  /** Exact origins (`https://clinic.example`) whose pages may post; no wildcards. */
  readonly origins: readonly string[];
  /** The decision cookie, echoed for Safari; default name `soglasie`, host only, 180/180 days. `false` turns the echo off. */
  readonly cookie?: EchoCookie | false;
  /** Notices of this site; a receipt of another notice is stored and flagged. */
  readonly notices?: readonly NoticeOptions[];
  /** Ed25519 public key (SPKI PEM) the operator signs notices with; without it every notice counts as unsigned. */
  readonly noticeKey?: string;
  /** Who the operator is; goes into exports. */
  readonly operator?: OperatorOptions;
  /** Whole days after the day (UTC) a receipt was received on, after which it is destroyed; 1 to 36500, default 1461 (one year of validity and three for claims). */
  readonly retentionDays?: number;
}

export interface EchoCookie {
  readonly name?: string;
  /** `Domain` attribute, as in the site's config; default host only. */
  readonly domain?: string;
  /** Days a decision is kept, as in the site's config; default 180 and 180. */
  readonly lifetime?: { readonly granted?: number; readonly refused?: number };
}

export interface NoticeOptions {
  readonly id: string;
  readonly version: string;
  /** SHA-256 (64 hex) of the canonical form of `content`. */
  readonly hash: string;
  /** The notice as built: texts, vendors, dates; kept for exports. Checked against `hash` at start. */
  readonly content?: unknown;
  /** Ed25519 signature (base64url) over the 64 hex digits of `hash`, made with the key of `noticeKey`. */
  readonly sig?: string;
}

export interface OperatorOptions {
  readonly name: string;
  readonly address?: string;
  readonly contacts?: string;
  readonly policyUrl?: string;
  readonly consentUrl?: string;
  /** Name and address of whoever runs this server on the operator's behalf, for acts of destruction; default nobody. */
  readonly processor?: string;
}

/** Numbers that keep a flood from becoming an outage. `Infinity` switches a rate off. */
export interface Limits {
  /** Receipts a second from one address (IPv4 address, IPv6 /64); default 2. */
  readonly addressRate: number;
  /** Receipts one address may send at once; default 128. */
  readonly addressBurst: number;
  /** Receipts a second for one site; default 200. */
  readonly siteRate: number;
  /** Receipts one site may get at once; default 2000. */
  readonly siteBurst: number;
  /** Receipts waiting for the store; beyond it 503; default 2048. */
  readonly queue: number;
  /** Milliseconds a request may take to arrive; default 10000. */
  readonly requestTimeout: number;
}

export interface LogOptions {
  /** pino level; default `info` (start, stop, refusals, errors); `debug` adds a line a request. */
  readonly level?: string;
  /** Where lines go; default standard output. */
  readonly stream?: { write(line: string): void };
}
