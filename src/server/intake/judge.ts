/** Judges one posted value: its shape, its site, its origin; then makes the record. Throws a Problem for what is turned away. */
import type { Receipt } from "../../contract.ts";
import { repeatedPurpose } from "../../receipt/shape.ts";
import { Problem } from "../problem.ts";
import { idTime } from "../id-day.ts";
import { FLAG } from "../record.ts";
import type { ReceiptRecord, Recorder } from "../record.ts";
import type { Settings, Site } from "../settings.ts";

/** Ajv's compiled check: true, or false with errors on the function. */
export interface Check {
  (value: unknown): boolean | Promise<unknown>;
  errors?: null | readonly { readonly instancePath: string; readonly keyword: string; readonly params: Readonly<Record<string, unknown>> }[];
}

/** Where a receipt came from. */
export interface Sender {
  /** The compiled receipt schema. */
  readonly check: Check;
  /** `Origin` header, or undefined (not a browser, or a browser's GET). */
  readonly origin: string | undefined;
  /** `limit` counts receipts against the sender's address and the site; false: too many. */
  limit(site: string, idTime: number): boolean;
}

const LATE_MS = 35 * 86_400_000;
const FUTURE_MS = 5 * 60_000;

/** JSON pointer of the first fault; names of unknown members are the sender's words and are not echoed. */
function pointer(check: Check): string {
  const error = check.errors?.[0];
  if (!error) return "";
  const missing = error.keyword === "required" || error.keyword === "dependentRequired" ? error.params["missingProperty"] : undefined;
  if (missing !== undefined) return `${error.instancePath}/${String(missing)}`;
  return error.keyword === "additionalProperties" ? `${error.instancePath}: unknown member` : error.instancePath;
}

/** `times`: when the device says it was given, and when the id says it was made. */
function flagsOf(receipt: Receipt, site: Site, times: readonly number[], now: number): number {
  const notice = site.notices.get(receipt.notice.hash);
  const fits = notice !== undefined && notice.notice.id === receipt.notice.id && notice.notice.version === receipt.notice.version;
  return (
    (fits ? (notice.signed ? 0 : FLAG.noticeUnsigned) : FLAG.noticeUnknown) |
    (times.every((t) => t >= now - LATE_MS) ? 0 : FLAG.late) | // a time that is none (30 February) is not on time
    (times.some((t) => t > now + FUTURE_MS) ? FLAG.future : 0)
  );
}

/** Site of the receipt if the sender may speak for it. Same answer for a foreign origin and an unknown site: nothing to probe. */
function siteOf(receipt: Receipt, sender: Sender, settings: Settings): Site {
  const site = settings.sites.get(receipt.site);
  if (!site || (sender.origin !== undefined && !site.origins.has(sender.origin))) throw new Problem("unknown-site");
  return site;
}

export interface Judge {
  /** Checks shape, site, origin and limits. Throws a Problem. */
  (value: unknown, sender: Sender): ReceiptRecord;
}

export function createJudge(
  settings: Settings,
  record: Recorder,
  now: () => number = Date.now,
): Judge {
  return (value, sender) => {
    if (sender.check(value) !== true) throw new Problem("bad-receipt", pointer(sender.check));
    const receipt = value as Receipt;
    if (repeatedPurpose(receipt) !== null) throw new Problem("bad-receipt", "/choices");
    const site = siteOf(receipt, sender, settings);
    const made = idTime(receipt.id);
    if (!sender.limit(site.id, made)) throw new Problem("too-many");
    const at = now();
    const flags = flagsOf(receipt, site, [Date.parse(receipt.givenAt), made], at) | (sender.origin === undefined ? FLAG.noOrigin : 0);
    return record(receipt, new Date(at).toISOString(), flags);
  };
}
