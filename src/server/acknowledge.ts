/** The acknowledgement: a signed promise that the receipt is stored and will be in its day's tree within 60 seconds. */
import type { Acknowledgement } from "../contract.ts";
import { acknowledgedText } from "../receipt/canonical.ts";
import type { Keys } from "./keys.ts";

/** Signs for a stored receipt. Ed25519 is deterministic: asked again, it gives the promise first given (until the key changes). */
export type Acknowledge = (id: string, recv: string, leaf: Uint8Array) => Promise<Acknowledgement>;

/** Signs with the current key of `keys`. */
export function acknowledger(keys: Pick<Keys, "kid" | "sign">): Acknowledge {
  return async (id, recv, bytes) => {
    const leaf = Buffer.from(bytes).toString("hex");
    return { id, recv, leaf, kid: keys.kid, sig: await keys.sign(acknowledgedText(id, recv, leaf)) };
  };
}
