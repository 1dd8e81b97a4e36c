/**
 * The shape of a receipt: patterns and limits in one table, and a check without packages that browser and server share.
 * The server's JSON schema is built from the same table; a test holds the two against each other.
 */
import type { Receipt } from "../contract.ts";

/** Every text field and its pattern. Anchored, linear, to be compiled with the `u` flag. */
export const PATTERN = {
  id: "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
  device: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
  site: "^[a-z0-9-]{1,40}$",
  proof: "^[A-Za-z0-9_-]{43}$",
  givenAt:
    "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)\\.\\d{3}(Z|[+\\-]([01]\\d|2[0-3]):[0-5]\\d)$",
  lang: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$",
  noticeId: "^[A-Za-z0-9._\\-]{1,64}$",
  version: "^[A-Za-z0-9._\\-]{1,12}$",
  hash: "^[0-9a-f]{64}$",
  purpose: "^(essential|preferences|analytics|marketing|vendor:[a-z0-9][a-z0-9._\\-]{1,59})$",
  page: "^/[!$-;=@-_a-~]{0,255}$",
  zone: "^[^\\p{Cc}\\p{Cs}<>\"]{1,256}$",
  sdk: "^[a-z]{1,20}/[0-9A-Za-z.+\\-]{1,40}$",
} as const;

/** Closed lists of the fields that have one. */
export const ONE_OF = {
  action: ["accept_all", "reject_all", "save", "withdraw"],
  ui: ["banner", "dialog", "link", "api", "placeholder", "signal", "import"],
  actor: ["self", "representative"],
} as const;

/** Sizes: choices in a receipt; bytes of one receipt, receipts in a batch, bytes of a batch. */
export const LIMIT = { choices: 128, receiptBytes: 6144, batchItems: 32, batchBytes: 49152 } as const;

const text = (pattern: string): ((v: unknown) => boolean) => {
  const re = new RegExp(pattern, "u");
  return (v) => typeof v === "string" && re.test(v);
};
const oneOf = (list: readonly string[]) => (v: unknown): boolean => typeof v === "string" && list.includes(v);
const bool = (v: unknown): boolean => typeof v === "boolean";
const has = (object: object, name: string): boolean => Object.prototype.hasOwnProperty.call(object, name); // Object.hasOwn is above the browser floor
type Fields = Readonly<Record<string, (v: unknown) => boolean>>;

const CHOICE: Fields = { p: text(PATTERN.purpose), g: bool };
const NOTICE: Fields = { id: text(PATTERN.noticeId), version: text(PATTERN.version), hash: text(PATTERN.hash) };
const REQUIRED: Fields = {
  v: (v) => v === 1,
  id: text(PATTERN.id),
  site: text(PATTERN.site),
  proof: text(PATTERN.proof),
  givenAt: text(PATTERN.givenAt),
  action: oneOf(ONE_OF.action),
  ui: oneOf(ONE_OF.ui),
  lang: text(PATTERN.lang),
  notice: (v) => fault(v, NOTICE) === null,
  choices: (v) => Array.isArray(v) && v.length > 0 && v.length <= LIMIT.choices && v.every((c) => fault(c, CHOICE) === null),
  actor: oneOf(ONE_OF.actor),
  page: text(PATTERN.page),
  gpc: bool,
  sdk: text(PATTERN.sdk),
};
const OPTIONAL: Fields = { device: text(PATTERN.device), prev: text(PATTERN.id), zone: text(PATTERN.zone) };

/** JSON pointer to the first member that is missing, wrong or unknown, or null. */
function fault(value: unknown, required: Fields, optional: Fields = {}): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const members = value as Record<string, unknown>;
  for (const name of Object.keys(required)) {
    if (!has(members, name) || !required[name]!(members[name])) return `/${name}`;
  }
  for (const name of Object.keys(members)) {
    if (has(required, name)) continue;
    if (!has(optional, name) || !optional[name]!(members[name])) return `/${name}`;
  }
  return null;
}

/** The first purpose answered twice, or null: two answers to one question are no decision. */
export function repeatedPurpose(receipt: Pick<Receipt, "choices">): string | null {
  const seen = new Set<string>();
  for (const { p } of receipt.choices) {
    if (seen.has(p)) return p;
    seen.add(p);
  }
  return null;
}

/**
 * Checks a value that claims to be a receipt. Returns null if it is one, else the JSON pointer of the first fault
 * (`""` for the value itself). Nothing is coerced, filled in or dropped. `prev` without `device` is a fault.
 */
export function receiptFault(value: unknown): string | null {
  const at = fault(value, REQUIRED, OPTIONAL);
  if (at !== null) return at;
  const receipt = value as Receipt;
  if (receipt.prev !== undefined && receipt.device === undefined) return "/prev";
  return repeatedPurpose(receipt) === null ? null : "/choices";
}
