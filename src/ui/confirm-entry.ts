/** Chunk with the full catalogue, for `diagnose()` and the panel: what the gate knows by a short hash is confirmed here before it is reported. */
import { createConfirm } from "../catalogue/confirm.ts";
import { vendors } from "../catalogue/vendors.ts";
import { connect } from "../chunk.ts";
import type { VendorConfig } from "../config/types.ts";

/** Hosts and names that the config adds to a vendor. */
function entryOf(entry: VendorConfig): Parameters<typeof createConfirm>[0][number] {
  const { hosts = [] } = entry;
  if (!("use" in entry)) return { id: entry.id, category: entry.category, hosts, cookies: entry.cookies ?? [] };
  return { id: entry.use, category: vendors.find(({ id }) => id === entry.use)?.category ?? "essential", hosts };
}

connect("confirm", (gate) => {
  gate.shared.confirm = createConfirm((gate.config.vendors ?? []).map(entryOf));
});
