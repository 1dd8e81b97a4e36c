/** Carries out what was held and is granted now: once, in document order. */
import type { GateHandle } from "../contract.ts";
import { runsLate } from "./late.ts";
import { makeWay } from "./make-way.ts";

/** Releases every held tag whose vendor may run now, re-judged one by one. */
export async function releaseHeld(gate: GateHandle): Promise<void> {
  for (let i = 0; i < gate.held.length; i++) {
    const tag = gate.held[i]!;
    if (tag.state !== "held" || !gate.permitsTag(tag)) continue;
    tag.state = "released";
    const script = tag.element && tag.element.nodeName === "SCRIPT";
    // One that the page has taken out will not come.
    const replay = makeWay(gate, script && tag.element.isConnected ? tag.element : undefined);
    if (script) {
      runsLate(tag.element);
      tag.element.addEventListener("load", replay, { once: true });
    } else replay();
    try {
      await tag.release();
    } catch {
      // One that cannot be carried out (Trusted Types) must not cost the others.
      gate.problem("release-failed", tag.what);
    }
  }
}
