/** `unknown: "report"`: cookies and storage keys that neither the catalogue nor the config names are told as problems, each once a page. */
import type { GateHandle } from "../contract.ts";
import { readKept } from "./diagnose-kept.ts";

/** Milliseconds between two looks. */
const EVERY = 3000;

/** Looks as long as the page lives. Does nothing where the config does not ask for it. */
export async function reportUnknown(gate: GateHandle): Promise<void> {
  if ((gate.config.gate || {}).unknown !== "report") return;
  const told = new Set<string>();
  const look = (): void => {
    for (const { name, category } of readKept(gate) ?? []) {
      if (category || told.has(name)) continue;
      told.add(name);
      gate.problem("cookie-unknown", name);
    }
  };
  await gate.load("classify");
  look();
  setInterval(look, EVERY);
}
