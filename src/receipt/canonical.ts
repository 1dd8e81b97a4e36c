/**
 * Canonical JSON (RFC 8785) as far as receipts and notices need it.
 * Pure: no hashing here, so that browser, server and verifier share it.
 */

/** What canonical form is defined for here: no fractions (receipts have none), no `undefined`. */
export type Canonical = string | boolean | number | null | readonly Canonical[] | { readonly [name: string]: Canonical };

const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * RFC 8785: members sorted by UTF-16 code units, no white space, ECMAScript number and string forms.
 * Throws a TypeError on what has no canonical form: lone surrogates, numbers that are not safe integers, other types.
 */
export function canonical(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((v: Canonical) => canonical(v)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = value as { readonly [name: string]: Canonical };
    const parts = Object.keys(members).sort().map((name) => `${canonical(name)}:${canonical(members[name] as Canonical)}`);
    return `{${parts.join(",")}}`;
  }
  if (typeof value === "string" && loneSurrogate.test(value)) throw new TypeError("lone surrogate has no canonical form");
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new TypeError("only safe integers have a canonical form here");
  if (value === undefined || !["string", "number", "boolean", "object"].includes(typeof value)) throw new TypeError("no canonical form");
  return JSON.stringify(value);
}
