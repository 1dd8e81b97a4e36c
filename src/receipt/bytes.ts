/** Bytes: their hash and their text forms. `crypto.subtle` is missing on plain http only, where the gate stays closed and no receipt is made. */

/** SHA-256 of a text in UTF-8. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** Lower-case hex digits, two a byte. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((b) => (b + 256).toString(16).slice(1)).join("");
}

/** base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode.apply(null, bytes as unknown as number[]));
  return text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
