/** The texts that a leaf commits to and an acknowledgement promises. Pure: no hashing here, so that server and verifier share it. */
import type { Receipt } from "../contract.ts";

/** The identifying part: committed to through a salted hash, so it can be erased without breaking a proof. */
export interface PersonalPart {
  /** Keyed hash of the device id (base64url), never the id itself; absent where the receipt has no device. */
  readonly device?: string;
  readonly page: string;
  readonly prev?: string;
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
