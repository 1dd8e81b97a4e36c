/** The visitor's own act lets one vendor in on this page, without an answer and against a refusal. */
import type { GateHandle } from "../contract.ts";
import { untilAnswer } from "./places-once.ts";

/**
 * Releases what is held of the vendor, once, in order; resolves when that is done, rejects if our file for it does not come: then the vendor is
 * held as before. What only the category of the vendor's keeps back is let in until the next answer.
 */
export async function letIn(gate: GateHandle, vendor: number, essential: boolean): Promise<void> {
  const undo = (): void => void delete gate.used[vendor];
  gate.used[vendor] = 1;
  if (!essential) untilAnswer(gate, undo);
  try {
    await gate.load("tags");
    await gate.shared.ready;
    await gate.parts.tags!.widen();
  } catch (error) {
    undo();
    throw error;
  }
}
