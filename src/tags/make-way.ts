/** Where an object stood in for a held vendor's: it goes when the vendor comes, and the calls it took are made on the real one. */
import type { GateHandle, StandIn } from "../contract.ts";

type Call = (...args: unknown[]) => unknown;

/** Removes the stand-ins of vendors that may run now; gives the replay of their calls, to be run whenever one of their scripts has loaded. */
export function makeWay(gate: GateHandle, globals: Record<string, unknown> = window as unknown as Record<string, unknown>): () => void {
  // The queues stay: the vendor's own code drains them.
  const mine = gate.stubs.filter(({ value, vendors }) => value && vendors.some(gate.permits));
  for (const stub of mine) if (globals[stub.name] === stub.value) delete globals[stub.name];
  return () => mine.forEach((stub) => globals[stub.name] && replay(stub, globals));
}

function replay(stub: StandIn, globals: Record<string, unknown>): void {
  for (const [path, args] of stub.calls.splice(0)) {
    let self: unknown;
    let target: unknown = globals;
    for (const key of path) {
      // `ymaps.ready().then(…)`
      if (key === "then" && typeof target === "function") target = (target as Call).call(self);
      target = (self = target) && (target as Record<string, unknown>)[key];
    }
    if (typeof target === "function") target.apply(self, args);
  }
}
