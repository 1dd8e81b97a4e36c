/** Where our tag stands among the others. */
import type { GateHandle } from "../contract.ts";

/** A tag of ours that does not run at once, or stands after a known vendor, cannot hold what ran before it: say so. */
export function checkPlace(gate: GateHandle): void {
  const { own } = gate;
  if (own.async || own.defer) gate.problem("script-async");
  for (const script of Array.from(document.scripts)) {
    if (script === own) return;
    // Loaders insert themselves before the first script, async: those we hold are no sign of anything.
    if (script.src && !(script.async && gate.held.some((tag) => tag.element === script)) && gate.heldUrl(script.src)) gate.problem("script-late", script.src.replace(/[?#].*/, ""));
  }
}
