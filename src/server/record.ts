/** From a checked receipt to what is stored: keyed hash of the device, salt, commitment and leaf. */
import { randomBytes } from "node:crypto";
import type { Receipt } from "../contract.ts";
import { personalPart, publicPart } from "../receipt/leaf-text.ts";
import type { PersonalPart } from "../receipt/leaf-text.ts";
import { idDay } from "./id-day.ts";
import { keyedHash } from "./keyed-hash.ts";
import { commitmentOf, leafOf } from "./leaf.ts";

/** Judgements of the server about a stored receipt; bits of `flags`. Evidence is kept and marked, never turned away for these. */
export const FLAG = { noticeUnknown: 1, noticeUnsigned: 2, late: 4, future: 8, noOrigin: 16 } as const;

/** One receipt as stored. `personal`, `salt` and `proof` go at erasure; `commitment` then takes their place. */
export interface ReceiptRecord {
  readonly id: string;
  readonly site: string;
  /** Days since 1970 by the id's own time; 0 outside 2024–2100. Names partition and segment, so a repeat lands where the first went. */
  readonly day: number;
  /** Receive time, ISO 8601 UTC with milliseconds. */
  readonly recv: string;
  /** Canonical public part. */
  readonly body: string;
  /** Canonical identifying part. */
  readonly personal: string;
  readonly salt: Uint8Array;
  /** base64url(SHA-256(secret)). */
  readonly proof: string;
  readonly leaf: Uint8Array;
  readonly flags: number;
}

/** What the stored personal part of a device's receipts begins with; `device` is a keyed hash. */
export function deviceStart(device: string): string {
  return `{"device":"${device}"`;
}

const SALT = 16;
let salts = Buffer.alloc(0);

/** A part of bytes drawn for many salts at once, which cost little more than those for one. */
function newSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(SALT * 256);
  const salt = salts.subarray(0, SALT);
  salts = salts.subarray(SALT);
  return salt;
}

/** Makes the stored form of a receipt that passed the checks. */
export type Recorder = (receipt: Receipt, recv: string, flags: number) => ReceiptRecord;

/** Builds records; `pepper` never leaves the key file, so a stolen database cannot be joined with a browser's device id. */
export function recorder(pepper: Uint8Array): Recorder {
  const siteKeys = new Map<string, (text: string) => string>();
  const derive = keyedHash(pepper);
  const deviceHash = (site: string, device: string): string => {
    let keyed = siteKeys.get(site);
    if (!keyed) siteKeys.set(site, (keyed = keyedHash(Buffer.from(derive(`device|${site}`), "base64url"))));
    return keyed(device).slice(0, 22);
  };
  return (receipt, recv, flags) => {
    const { id, site, device, page, prev, proof } = receipt;
    const part: PersonalPart = { page, ...(device === undefined ? {} : { device: deviceHash(site, device) }), ...(prev === undefined ? {} : { prev }) };
    const body = publicPart(receipt);
    const personal = personalPart(part);
    const salt = newSalt();
    const leaf = leafOf(body, recv, commitmentOf(personal, salt));
    return { id, site, day: idDay(id), recv, body, personal, salt, proof, leaf, flags };
  };
}
