/** Exports by period, as text in portions. */
import { createHash } from "node:crypto";
import type { Keys } from "../keys.ts";
import type { Settings } from "../settings.ts";
import type { Range, StoreReader } from "../store/store.ts";
import { dpv } from "./dpv.ts";
import { kantara } from "./kantara.ts";
import { endLine } from "./end-line.ts";
import { destroyedLine, keysLine, receiptLine, treeLine } from "./lines.ts";
import { exportRow } from "./row.ts";
import type { ExportRow } from "./row.ts";
import { tableHead, tableRow } from "./table.ts";

/** Format → media type. `heads`: the last signed head of each day, a line each, to be kept by somebody else. All others but `csv` are one JSON document a line. */
export const FORMATS = {
  heads: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  jsonl: "application/x-ndjson; charset=utf-8",
  kantara: "application/x-ndjson; charset=utf-8",
  dpv: "application/x-ndjson; charset=utf-8",
} as const;

export type ExportFormat = keyof typeof FORMATS;

const LINE: Readonly<Record<Exclude<ExportFormat, "heads">, (row: ExportRow) => string>> = {
  csv: tableRow,
  jsonl: receiptLine,
  kantara: (row) => `${JSON.stringify(kantara(row))}\n`,
  dpv: (row) => `${JSON.stringify(dpv(row))}\n`,
};

/** One receipt as a document. */
export function exportOne(format: Exclude<ExportFormat, "heads">, row: ExportRow): string {
  return (format === "csv" ? tableHead() : "") + LINE[format](row);
}

/** What an export is made from. */
export interface ExportSource {
  readonly store: Pick<StoreReader, "walk" | "days" | "heads" | "logged" | "journal">;
  readonly settings: Pick<Settings, "sites">;
  readonly keys: Pick<Keys, "kid" | "published" | "sign">;
}

/** Keys, what retention took, and the trees of the range's days. A day is whole in the file if every site is in it. */
async function* trees({ store, keys }: ExportSource, range: Range): AsyncIterable<string> {
  yield keysLine(keys.published);
  if (range.site === null) yield destroyedLine(await store.journal("retention", null));
  for (const day of await store.days()) {
    if (day >= range.from && day <= range.to) yield treeLine(day, await store.logged(day), await store.heads(day), range.site === null);
  }
}

/** Everything `soglasie verify` needs, signed as a whole at its end. */
async function* verifiable(range: Range, source: ExportSource): AsyncIterable<string> {
  const file = createHash("sha256");
  let receipts = 0;
  const hashed = (text: string): string => (file.update(text), text);
  for await (const text of trees(source, range)) yield hashed(text);
  for await (const page of source.store.walk(range)) {
    receipts += page.length;
    yield hashed(page.map((r) => receiptLine(exportRow(r, source.settings))).join(""));
  }
  yield endLine({ receipts, digest: file.digest("hex") }, source.keys);
}

async function* heads({ store }: ExportSource, range: Range): AsyncIterable<string> {
  for (const day of await store.days()) {
    const head = day < range.from || day > range.to ? undefined : (await store.heads(day)).at(-1);
    if (head) yield `${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${head.size} ${head.root} ${head.at} ${head.kid} ${head.sig}\n`;
  }
}

/** The file, portion by portion. Receipts the ledger has not numbered yet come with the next export. */
export async function* exportText(format: ExportFormat, range: Range, source: ExportSource): AsyncIterable<string> {
  if (format === "heads") yield* heads(source, range);
  else if (format === "jsonl") yield* verifiable(range, source);
  else {
    if (format === "csv") yield tableHead();
    for await (const page of source.store.walk(range)) yield page.map((r) => LINE[format](exportRow(r, source.settings))).join("");
  }
}
