/**
 * Canonical JSON (RFC 8785) as far as receipts and notices need it.
 * Pure: no hashing here, so that browser, server and verifier share it.
 */
import type { Receipt } from "../contract.ts";

/** What canonical form is defined for here: no fractions (receipts have none), no `undefined`. */
export type Canonical = string | boolean | number | null | readonly Canonical[] | { readonly [name: string]: Canonical };

/** The identifying part: committed to through a salted hash, so it can be erased without breaking a proof. */
export interface PersonalPart {
  /** Keyed hash of the device id (base64url), never the id itself; absent where the receipt has no device. */
  readonly device?: string;
  readonly page: string;
  readonly prev?: string;
}

const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript number and string forms.
 * Throws a TypeError on what has no canonical form: lone surrogates, numbers that are not safe integers, other types.
 */
export function canonical(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((v: Canonical) => canonical(v)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = value as { readonly [name: string]: Canonical };
    const parts = Object.keys(members).sort().map((name) => `${canonical(name)}:${canonical(members[name] as Canonical)}`);
    return `{${parts.join(",")}}`;
  }
  if (typeof value === "string" && loneSurrogate.test(value)) throw new TypeError("lone surrogate has no canonical form");
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new TypeError("only safe integers have a canonical form here");
  if (value === undefined || !["string", "number", "boolean", "object"].includes(typeof value)) throw new TypeError("no canonical form");
  return JSON.stringify(value);
}

/**
 * Canonical form of the part of a receipt that stays: everything but `proof`, `device`, `page` and `prev`.
 * Takes a receipt that passed the shape check. Written out in sorted order because JSON.stringify keeps that order
 * and is several times faster than sorting; a test holds it against `canonical`.
 */
export function publicPart(r: Receipt): string {
  return JSON.stringify({
    action: r.action,
    actor: r.actor,
    choices: r.choices.map(({ g, p }) => ({ g, p })),
    givenAt: r.givenAt,
    gpc: r.gpc,
    id: r.id,
    lang: r.lang,
    notice: { hash: r.notice.hash, id: r.notice.id, version: r.notice.version },
    sdk: r.sdk,
    site: r.site,
    ui: r.ui,
    v: r.v,
    zone: r.zone,
  });
}

/** Canonical form of the identifying part; hashed after its 16-byte salt it gives the commitment in the leaf. */
export function personalPart(personal: PersonalPart): string {
  return JSON.stringify({ device: personal.device, page: personal.page, prev: personal.prev });
}

/** What an acknowledgement promises, as text: signed, or a leaf under what is signed. */
export function acknowledgedText(id: string, recv: string, leaf: string): string {
  return `${id}|${recv}|${leaf}`;
}
