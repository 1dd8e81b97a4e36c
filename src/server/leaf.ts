/** From a stored receipt to its leaf in the tree. */
import { hash } from "node:crypto";
import { leafInput } from "../receipt/canonical.ts";

const sha256 = (data: Uint8Array): Buffer => hash("sha256", data, "buffer");

/** SHA-256(salt ‖ personal part). */
export function commitmentOf(personal: string, salt: Uint8Array): Buffer {
  return sha256(Buffer.concat([salt, Buffer.from(personal)]));
}

/** The leaf's hash; see `leafInput`. */
export function leafOf(body: string, recv: string, commitment: Uint8Array): Buffer {
  return sha256(leafInput(body, recv, commitment));
}
