/** Is a receipt whose id is taken the same one again? */
import type { ReceiptRecord } from "../record.ts";
import type { Outcome, StoredRecord } from "./store.ts";

/** Same if what is still stored of the first equals it; after erasure only the public part is left to compare. */
export function compare(stored: StoredRecord, record: ReceiptRecord): Outcome {
  const personal = stored.personal === null || (stored.personal === record.personal && stored.proof === record.proof);
  return { kind: stored.body === record.body && personal ? "same" : "other", recv: stored.recv, leaf: stored.leaf };
}
