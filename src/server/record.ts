/** From a checked receipt to what is stored: keyed hash of the device, salt, commitment and leaf. */
import { hash, randomFillSync } from "node:crypto";
import type { Receipt } from "../contract.ts";
import { leafInput, personalPart, publicPart } from "../receipt/canonical.ts";
import type { PersonalPart } from "../receipt/canonical.ts";

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

const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(2101, 0, 1) / DAY_MS - 1;

/** Milliseconds since 1970 inside a UUIDv7. */
export function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The day of an id, 0 (the default partition) outside 2024–2100. */
export function idDay(id: string): number {
  const day = Math.floor(idTime(id) / DAY_MS);
  return day < FIRST_DAY || day > LAST_DAY ? 0 : day;
}

const sha256 = (data: Uint8Array): Buffer => hash("sha256", data, "buffer");

/** HMAC-SHA-256 with the pads prepared: a site's key is used for every receipt, and createHmac costs five times as much. */
export function keyedHash(key: Uint8Array): (text: string) => Buffer {
  const block = Buffer.alloc(64);
  block.set(key);
  const inner = block.map((b) => b ^ 0x36);
  const outer = block.map((b) => b ^ 0x5c);
  return (text) => sha256(Buffer.concat([outer, sha256(Buffer.concat([inner, Buffer.from(text)]))]));
}

const saltPool = Buffer.alloc(4096);
let saltsUsed = saltPool.length;

function newSalt(): Buffer {
  if (saltsUsed === saltPool.length) {
    randomFillSync(saltPool);
    saltsUsed = 0;
  }
  saltsUsed += 16;
  return Buffer.from(saltPool.subarray(saltsUsed - 16, saltsUsed));
}

/** SHA-256(salt ‖ personal part). */
export function commitmentOf(personal: string, salt: Uint8Array): Buffer {
  return sha256(Buffer.concat([salt, Buffer.from(personal)]));
}

/** The leaf's hash; see `leafInput`. */
export function leafOf(body: string, recv: string, commitment: Uint8Array): Buffer {
  return sha256(leafInput(body, recv, commitment));
}

/** Makes the stored form of a receipt that passed the checks. */
export type Recorder = (receipt: Receipt, recv: string, flags: number) => ReceiptRecord;

/** Builds records; `pepper` never leaves the key file, so a stolen database cannot be joined with a browser's device id. */
export function recorder(pepper: Uint8Array): Recorder {
  const siteKeys = new Map<string, (text: string) => Buffer>();
  const derive = keyedHash(pepper);
  const deviceHash = (site: string, device: string): string => {
    let keyed = siteKeys.get(site);
    if (!keyed) siteKeys.set(site, (keyed = keyedHash(derive(`device|${site}`))));
    return keyed(device).toString("base64url").slice(0, 22);
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
