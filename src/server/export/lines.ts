/** Receipts, trees and keys as JSON Lines: everything `soglasie verify` needs, and the notice as it was shown. */
import type { Keys, PublicKey } from "../keys.ts";
import type { JournalEntry, StoredRecord, TreeHead } from "../store/store.ts";
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

/** The last line: how many receipts the file has and the SHA-256 (64 hex) of all lines before it, signed. Shows what no tree can: a line taken out of one site's export. */
export interface ExportEnd {
  readonly receipts: number;
  readonly digest: string;
}

/** The text that the last line's signature covers. */
export const endText = ({ receipts, digest }: ExportEnd): string => `soglasie-export|${receipts}|${digest}`;

export const endLine = (end: ExportEnd, { kid, sign }: Pick<Keys, "kid" | "sign">): string => `${JSON.stringify({ type: "end", ...end, kid, sig: sign(endText(end)) })}\n`;

export const keysLine = (keys: readonly PublicKey[]): string => `${JSON.stringify({ type: "keys", keys })}\n`;

/** A line read back. */
export type ExportLine =
  | { readonly type: "receipt"; readonly record: StoredRecord }
  | { readonly type: "tree"; readonly day: number; readonly logged: Buffer; readonly heads: readonly TreeHead[]; readonly whole: boolean }
  | { readonly type: "keys"; readonly keys: readonly PublicKey[] }
  | { readonly type: "destroyed"; readonly entries: readonly JournalEntry[] }
  | { readonly type: "end"; readonly receipts: number; readonly digest: string; readonly kid: string; readonly sig: string };

const bytes = (text: unknown): Buffer | null => (typeof text === "string" ? Buffer.from(text, "base64url") : null);

/** Reads a line of an export. Throws a SyntaxError on what is none. */
export function readLine(text: string): ExportLine {
  const line = JSON.parse(text) as Record<string, unknown>;
  if (line["type"] === "receipt") {
    const { id, site, day, seq, recv, body, personal } = line as unknown as StoredRecord;
    const record = { id, site, day, seq, recv, body, personal, salt: bytes(line["salt"]), commitment: bytes(line["commitment"]), proof: null, leaf: Buffer.from(String(line["leaf"]), "hex"), flags: 0 };
    return { type: "receipt", record };
  }
  if (line["type"] === "tree") return { type: "tree", day: Number(line["day"]), logged: bytes(line["leaves"]) ?? Buffer.alloc(0), heads: line["heads"] as TreeHead[], whole: line["whole"] === true };
  if (line["type"] === "keys") return { type: "keys", keys: line["keys"] as PublicKey[] };
  if (line["type"] === "destroyed") return { type: "destroyed", entries: line["entries"] as JournalEntry[] };
  if (line["type"] === "end") return { type: "end", receipts: Number(line["receipts"]), digest: String(line["digest"]), kid: String(line["kid"]), sig: String(line["sig"]) };
  throw new SyntaxError("not a line of an export");
}
