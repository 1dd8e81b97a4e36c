/** Carries out what was held and is granted now: once, in document order. */
import { makeWay } from "./make-way.ts";
import type { GateHandle } from "../contract.ts";

/** Lets the browser paint, and the visitor act, between two steps. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Releases every held tag whose vendor may run now, re-judged one by one. */
export async function releaseHeld(gate: GateHandle): Promise<void> {
  for (let i = 0; i < gate.held.length; i++) {
    const tag = gate.held[i]!;
    if (tag.state !== "held" || !gate.permitsTag(tag)) continue;
    tag.state = "released";
    const replay = makeWay(gate);
    if (tag.element && tag.element.nodeName === "SCRIPT") tag.element.addEventListener("load", replay, { once: true });
    else replay();
    await tag.release();
  }
}
