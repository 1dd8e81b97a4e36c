/** Where our tag stands among the others. */
import type { GateHandle } from "../contract.ts";

/** A tag of ours that does not run at once, or stands after a known vendor, cannot hold what ran before it: say so. */
export function checkPlace(gate: GateHandle): void {
  const { own } = gate;
  if (own.async || own.defer) gate.problem("script-async");
  for (const script of document.scripts) {
    if (script === own) return;
    const { src } = script;
    const tag = script.async && gate.held.find(({ element }) => element === script);
    // Loaders insert themselves before the first script, async: those we hold are no sign of anything, unless code had asked for them before we came, as
    // in a body that carries our tag at its end.
    const waits = tag && (tag.state !== "held" || !performance.getEntriesByName(src).some((entry) => (entry as PerformanceResourceTiming).initiatorType === "script"));
    if (src && !waits && gate.heldUrl(src)) gate.problem("script-late", src.replace(/[?#].*/, ""));
  }
}
