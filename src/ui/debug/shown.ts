/** What the panel shows at one moment, and the same as text for a ticket: no values of cookies, no secrets, no device id. */
import type { Diagnosis, GateHandle, StoredReceipt } from "../../contract.ts";

export interface Shown {
  readonly diagnosis: Diagnosis;
  /** Newest first. */
  readonly receipts: readonly StoredReceipt[];
}

/** Reads everything; parts that do not come are left out. Changes nothing. */
export async function readShown(gate: GateHandle): Promise<Shown> {
  const { diagnose } = gate.parts;
  const diagnosis = diagnose ? await diagnose.report() : gate.api.diagnose();
  return { diagnosis, receipts: await readReceipts(gate) };
}

async function readReceipts({ config, mode, load, parts }: GateHandle): Promise<readonly StoredReceipt[]> {
  if (!config.receipts || mode === "off" || mode === "closed") return [];
  try {
    await load("receipt");
    return await parts.receipt!.list();
  } catch {
    return [];
  }
}

/** JSON for copying. */
export function asJson({ diagnosis, receipts }: Shown, at: Date = new Date()): string {
  const short = receipts.map(({ receipt: { id, action, givenAt, ui, notice, choices }, ack, quarantined }) => ({ id, action, givenAt, ui, notice, choices, ack: ack && { recv: ack.recv, kid: ack.kid, leaf: ack.leaf }, quarantined }));
  return JSON.stringify({ page: location.origin + location.pathname, at: at.toISOString(), ...diagnosis, receipts: short }, null, 2);
}
