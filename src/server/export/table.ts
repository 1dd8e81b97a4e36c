/** Receipts as CSV: one row each. */
import { csv } from "./csv.ts";
import type { ExportRow } from "./row.ts";

const COLUMNS: Readonly<Record<string, (row: ExportRow) => string>> = {
  id: (r) => r.record.id,
  site: (r) => r.record.site,
  received: (r) => r.record.recv,
  given: (r) => r.receipt.givenAt,
  action: (r) => r.receipt.action,
  ui: (r) => r.receipt.ui,
  actor: (r) => r.receipt.actor,
  choices: (r) => r.receipt.choices.map(({ p, g }) => `${p}=${g ? "yes" : "no"}`).join(" "),
  language: (r) => r.receipt.lang,
  notice: (r) => r.receipt.notice.id,
  notice_version: (r) => r.receipt.notice.version,
  notice_sha256: (r) => r.receipt.notice.hash,
  gpc: (r) => String(r.receipt.gpc),
  zone: (r) => r.receipt.zone ?? "",
  device: (r) => r.personal?.device ?? "",
  page: (r) => r.personal?.page ?? "",
  previous: (r) => r.personal?.prev ?? "",
  erased: (r) => String(r.personal === null),
  flags: (r) => r.flags.join(" "),
  sdk: (r) => r.receipt.sdk,
  day: (r) => String(r.record.day),
  seq: (r) => String(r.record.seq ?? ""),
  leaf: (r) => Buffer.from(r.record.leaf).toString("hex"),
};

/** The heading line. */
export const tableHead = (): string => csv([Object.keys(COLUMNS)]);

/** One line. */
export const tableRow = (row: ExportRow): string => csv([Object.values(COLUMNS).map((of) => of(row))]);
