/** Receipts, trees and keys as JSON Lines: everything `soglasie verify` needs, and the notice as it was shown. */
import type { PublicKey } from "../keys.ts";
import type { JournalEntry, TreeHead } from "../store/store.ts";
import type { ExportRow } from "./row.ts";

const base64url = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString("base64url");

/** Line of a receipt. `body` and `personal` are the exact texts under the leaf. `proof` is left out: it is of use to the visitor only. */
export function receiptLine({ record, notice, flags }: ExportRow): string {
  const { id, site, day, seq, recv, body, personal } = record;
  const leaf = Buffer.from(record.leaf).toString("hex");
  return `${JSON.stringify({ type: "receipt", id, site, day, seq, recv, body, personal, salt: base64url(record.salt), commitment: base64url(record.commitment), leaf, flags, notice })}\n`;
}

/** Line of a day's tree. `whole`: every receipt of the day is meant to be in this file, so a missing one is a fault. */
export function treeLine(day: number, logged: Uint8Array, heads: readonly TreeHead[], whole: boolean): string {
  return `${JSON.stringify({ type: "tree", day, leaves: base64url(logged), heads, whole })}\n`;
}

/** What retention took, signed entry by entry: those places are empty with good reason. */
export const destroyedLine = (entries: readonly JournalEntry[]): string => `${JSON.stringify({ type: "destroyed", entries })}\n`;

export const keysLine = (keys: readonly PublicKey[]): string => `${JSON.stringify({ type: "keys", keys })}\n`;
