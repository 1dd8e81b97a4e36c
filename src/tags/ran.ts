/** Who has run on this page, so that a policy shuts out only those that the visitor has withdrawn since. */
import type { GateHandle, OptionalCategory } from "../contract.ts";
import { allowed } from "../allowed.ts";

/** Vendors of the config that count or advertise, and the two categories for those that the config does not name. Maps and chats come back by their placeholders. */
function counted({ vendors }: GateHandle): [name: string, category: OptionalCategory][] {
  const both = ["analytics", "marketing"] as const;
  return both.flatMap((category): [string, OptionalCategory][] => [[category, category], ...vendors.filter((one) => one.category === category).map(({ id }): [string, OptionalCategory] => [id, category])]);
}

const ran = new Set<string>();

/** Notes who may run now; to be called before anything is started. */
export function noteRan(gate: GateHandle): void {
  // Called only after a whole withdrawal: nobody could note what ran before, and anything may have.
  const late = gate.ran && !counted(gate).some(([name, category]) => allowed(gate.decision, name, category));
  for (const [name] of counted(gate)) if (late || gate.permits(name)) ran.add(name);
}

/** Ids and categories that ran here and that the visitor does not grant any more; what a zone silences is still granted. */
export function withdrawn(gate: GateHandle): Set<string> {
  return new Set(counted(gate).filter(([name, category]) => ran.has(name) && !allowed(gate.decision, name, category)).map(([name]) => name));
}
