/**
 * Random ids, hashes and their text forms. `crypto.randomUUID` is younger than the browser floor. `crypto.subtle` is missing on plain http
 * only, where the gate stays closed and no decision, so no receipt, is made.
 */

/** Gives that many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** SHA-256 of a text in UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Lower-case hex digits, two a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.prototype.map.call(bytes, (b: number) => (b + 256).toString(16).slice(1)).join("");
}

/** base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode.apply(null, bytes as unknown as number[]));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

/** A UUID, lower case: version 7 with `time` (milliseconds since 1970) in front, version 4 without. */
export function uuid(time: number | null, random: RandomBytes): string {
  const bytes = random(16);
  bytes[6] = (bytes[6]! & 15) | (time === null ? 64 : 112);
  bytes[8] = (bytes[8]! & 63) | 128;
  const text = hex(bytes);
  const all = time === null ? text : (2 ** 48 + time).toString(16).slice(-12) + text.slice(12);
  return all.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
