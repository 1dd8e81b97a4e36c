/** What the visitor has let in once lasts until an answer that does not let it in: a refusal beats the earlier act. "Always" for another vendor is no such answer. */
import type { GateHandle } from "../contract.ts";

const ends = new Set<() => void>();

/** Calls back once, at the next answer; who is granted by then has nothing to end. */
export function untilAnswer(gate: GateHandle, end: () => void): void {
  if (!ends.size) listen(gate);
  ends.add(end);
}

function listen(gate: GateHandle): void {
  const { shared } = gate;
  const before = shared.onceOver;
  const over = (): void => {
    document.removeEventListener("soglasie:change", change);
    if (shared.onceOver === told) shared.onceOver = before;
    const now = [...ends];
    ends.clear();
    for (const end of now) end();
  };
  const change = (): void => {
    const { decision } = gate;
    if (decision && decision.source !== "p") over();
  };
  // An answer that changes nothing is told of here alone. Another file of ours may have let something in too.
  const told = (shared.onceOver = () => {
    if (before) before();
    over();
  });
  document.addEventListener("soglasie:change", change);
}
