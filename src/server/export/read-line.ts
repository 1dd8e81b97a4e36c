/** Lines of an export, read back. */
import type { PublicKey } from "../keys.ts";
import type { JournalEntry, StoredRecord, TreeHead } from "../store/store.ts";

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
