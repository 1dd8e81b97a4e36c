/** Random ids and their text forms. `crypto.randomUUID` does not exist on plain http; `getRandomValues` does. */

/** Gives that many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export const randomBytes: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

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
export function uuid(time?: number, random: RandomBytes = randomBytes): string {
  const text = hex(random(16));
  const head = time === undefined ? text.slice(0, 12) : (2 ** 48 + time).toString(16).slice(-12);
  const variant = "89ab".charAt(parseInt(text.charAt(16), 16) & 3);
  return `${head.slice(0, 8)}-${head.slice(8)}-${time === undefined ? 4 : 7}${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`;
}
