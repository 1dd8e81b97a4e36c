/** A stored receipt with what is needed to explain it: its site and the notice as it was shown. */
import type { Receipt } from "../../contract.ts";
import type { PersonalPart } from "../../receipt/leaf-text.ts";
import type { NoticeOptions } from "../options.ts";
import { FLAG } from "../record.ts";
import type { Settings, Site } from "../settings.ts";
import type { StoredRecord } from "../store/store.ts";

export interface ExportRow {
  readonly record: StoredRecord;
  /** Public part as it was sent. */
  readonly receipt: Omit<Receipt, "proof" | "device" | "page" | "prev">;
  /** null after erasure. */
  readonly personal: PersonalPart | null;
  readonly site: Site | null;
  /** The notice with its text, where the server knows it. */
  readonly notice: NoticeOptions | null;
  readonly flags: readonly string[];
}

/** Standard word for what the receipt says; a withdrawal and a first refusal are told apart. */
export type ConsentState = "ConsentGiven" | "ConsentRefused" | "ConsentWithdrawn";

export function exportRow(record: StoredRecord, settings: Pick<Settings, "sites">): ExportRow {
  const receipt = JSON.parse(record.body) as ExportRow["receipt"];
  const site = settings.sites.get(record.site) ?? null;
  return {
    record,
    receipt,
    personal: record.personal === null ? null : (JSON.parse(record.personal) as PersonalPart),
    site,
    notice: site?.notices.get(receipt.notice.hash)?.notice ?? null,
    flags: Object.entries(FLAG).filter(([, bit]) => record.flags & bit).map(([name]) => name),
  };
}

/** State of one answer. */
export function stateOf(row: ExportRow, granted: boolean): ConsentState {
  if (granted) return "ConsentGiven";
  return row.receipt.action === "withdraw" ? "ConsentWithdrawn" : "ConsentRefused";
}

/** Member of the notice's content, if the server knows it. */
export function shown(row: ExportRow, name: string): unknown {
  const content = row.notice?.content;
  return typeof content === "object" && content !== null ? (content as Record<string, unknown>)[name] : undefined;
}
