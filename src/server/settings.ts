/** Server options with defaults filled in and checked: a wrong option stops the start with one clear line. */
import { createPublicKey, hash, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { canonical } from "../receipt/canonical.ts";
import type { Canonical } from "../receipt/canonical.ts";
import { PATTERN } from "../receipt/shape.ts";
import { checkOptions } from "./check-options.ts";
import { OptionError } from "./option-error.ts";
import type { Limits, NoticeOptions, OperatorOptions, ServerOptions, SiteOptions } from "./options.ts";

/** A site as the routes need it. */
export interface Site {
  readonly id: string;
  readonly origins: ReadonlySet<string>;
  /** null: no echo. */
  readonly cookie: { readonly name: string; readonly domain: string | null; readonly granted: number; readonly refused: number } | null;
  /** By hash: is it signed by the operator, and its text. */
  readonly notices: ReadonlyMap<string, { readonly signed: boolean; readonly notice: NoticeOptions }>;
  readonly operator: OperatorOptions | null;
  readonly retentionDays: number;
}

export interface Settings {
  readonly sites: ReadonlyMap<string, Site>;
  /** Every origin of every site. */
  readonly origins: ReadonlySet<string>;
  readonly limits: Limits;
  readonly operatorToken: string | null;
}

const DEFAULT_LIMITS: Limits = { addressRate: 2, addressBurst: 128, siteRate: 200, siteBurst: 2000, queue: 2048, requestTimeout: 10_000 };

const DAY = 86_400;

function origin(text: string, at: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.origin !== text || !/^https?:\/\/[^*]+$/.test(text)) {
    const meant = url && /^https?:$/.test(url.protocol) && !text.includes("*") ? url.origin : "https://clinic.example";
    throw new OptionError(`${at}: "${text}" is not an exact origin as browsers send it, like ${meant}`);
  }
  return text;
}

function signed(notice: NoticeOptions, key: KeyObject | null): boolean {
  if (!key || !notice.sig) return false;
  return verify(null, Buffer.from(notice.hash), key, Buffer.from(notice.sig, "base64url"));
}

function noticeKey(pem: string | undefined, at: string): KeyObject | null {
  if (pem === undefined) return null;
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // One message for every kind of wrong key.
  }
  throw new OptionError(`${at}.noticeKey: is not an Ed25519 public key in PEM form`);
}

function notices(site: SiteOptions, at: string): Site["notices"] {
  const key = noticeKey(site.noticeKey, at);
  const known = new Map<string, { signed: boolean; notice: NoticeOptions }>();
  for (const notice of site.notices ?? []) {
    const actual = notice.content === undefined ? notice.hash : hash("sha256", canonical(notice.content as Canonical));
    if (actual !== notice.hash) throw new OptionError(`${at}.notices: the content of ${notice.id} ${notice.version} does not have the hash ${notice.hash}`);
    if (notice.sig !== undefined && key && !signed(notice, key)) throw new OptionError(`${at}.notices: the signature of ${notice.id} ${notice.version} is wrong`);
    known.set(notice.hash, { signed: signed(notice, key), notice });
  }
  return known;
}

function site(options: SiteOptions, index: number): Site {
  const at = `sites[${index}]`;
  if (!new RegExp(PATTERN.site, "u").test(options.id)) throw new OptionError(`${at}.id: "${options.id}" must match ${PATTERN.site}`);
  const { cookie } = options;
  const lifetime = cookie === false ? {} : (cookie?.lifetime ?? {});
  return {
    id: options.id,
    origins: new Set(options.origins.map((o) => origin(o, `${at}.origins`))),
    cookie:
      cookie === false
        ? null
        : {
            name: cookie?.name ?? "soglasie",
            domain: cookie?.domain?.replace(/^\./, "").toLowerCase() ?? null,
            granted: (lifetime.granted ?? 180) * DAY,
            refused: (lifetime.refused ?? 180) * DAY,
          },
    notices: notices(options, at),
    operator: options.operator ?? null,
    retentionDays: options.retentionDays ?? 1461,
  };
}

/** Fills in defaults. Throws OptionError on what is misspelled or of another kind, a site twice, a wildcard origin, a notice that does not fit its hash, a short token. */
export function settle(options: ServerOptions): Settings {
  checkOptions(options);
  if (/^(?!postgres(ql)?:)\w+:\/\//.test(options.database)) throw new OptionError("database: must be the path of a file or a postgres:// URL");
  if (options.sites.length === 0) throw new OptionError("sites: name at least one site");
  const sites = new Map<string, Site>();
  options.sites.forEach((entry, i) => {
    if (sites.has(entry.id)) throw new OptionError(`sites[${i}].id: "${entry.id}" is named twice`);
    sites.set(entry.id, site(entry, i));
  });
  const token = options.operatorToken ?? null;
  if (token !== null && token.length < 32) throw new OptionError("operatorToken: at least 32 characters");
  return {
    sites,
    origins: new Set([...sites.values()].flatMap((s) => [...s.origins])),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    operatorToken: token,
  };
}
