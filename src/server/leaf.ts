/** From a stored receipt to its leaf in the tree. */
import { sha256 } from "./sha256.ts";

/** SHA-256(salt ‖ personal part): commits to the identifying part, so that it can be erased without breaking a proof. */
export function commitmentOf(personal: string, salt: Uint8Array): Buffer {
  return sha256(salt, personal);
}

/**
 * The leaf's hash: SHA-256 of 0x00, canonical public part, newline, receive time, newline, the 32 bytes of the commitment. Canonical JSON has no raw
 * newline, so no two inputs read the same.
 */
export function leafOf(body: string, recv: string, commitment: Uint8Array): Buffer {
  return sha256(`\0${body}\n${recv}\n`, commitment);
}
