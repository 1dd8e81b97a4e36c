/** Checks signatures with public keys as the server publishes them. */
import { createPublicKey, verify } from "node:crypto";
import type { PublicKey } from "./keys.ts";

/** True if `sig` over `text` is by key `kid`. Unknown kid: false. The algorithm is Ed25519, never taken from input. */
export type Verify = (text: string, sig: Uint8Array, kid: string) => boolean;

/** Knows `keys` and no others. */
export function verifier(keys: readonly PublicKey[]): Verify {
  const known = new Map(keys.map(({ kid, x }) => [kid, createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" })]));
  return (text, sig, kid) => {
    const key = known.get(kid);
    return key !== undefined && verify(null, Buffer.from(text), key, sig);
  };
}
