/** What the dialog asks for only when a part of it is opened. */
import type { GateHandle, StoredReceipt } from "../contract.ts";
import { readDevice, type Kept } from "./device.ts";

/** Loaded values; undefined: on its way or not asked for; `failed`: did not come. */
export interface Later {
  readonly facts?: boolean | "failed";
  readonly device?: readonly Kept[] | "failed";
  readonly receipts?: readonly StoredReceipt[] | "failed";
}

/** How each value is got. */
const SOURCES: { readonly [K in keyof Required<Later>]: (gate: GateHandle) => Promise<NonNullable<Later[K]>> } = {
  facts: (gate) => Promise.all([gate.load("details"), gate.load("vendors")]).then(() => true),
  // A file that was baked for one site has no rows: what the catalogue says of the site's vendors must do.
  device: (gate) => Promise.all([gate.load("details"), gate.load("classify").then(() => (gate.parts.classify!.row ? undefined : gate.load("vendors")))]).then(() => readDevice(gate)),
  receipts: (gate) => gate.load("details").then(() => gate.api.receipts()),
};

/** Gets one value and hands over the whole anew; never rejects. */
export async function fetchLater(gate: GateHandle, name: keyof Later, before: () => Later): Promise<Later> {
  const value = await SOURCES[name](gate).catch(() => "failed" as const);
  return { ...before(), [name]: value };
}
