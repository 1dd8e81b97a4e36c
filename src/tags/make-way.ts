/** Where an object stood in for a held vendor's: it goes when the vendor comes, and the calls it took are made on the real one. */
import type { GateHandle, StandIn } from "../contract.ts";
import { current } from "./late.ts";

type Call = (...args: unknown[]) => unknown;

/** Scripts that are let in and have not come yet. */
let underWay = 0;

/** A script of the page's own, deferred perhaps, may come between a vendor's release and its arrival; one that was let in, or comes from elsewhere, is, for all we know, a vendor's. */
function isForeign(script: HTMLOrSVGScriptElement | null): boolean {
  const { src } = (script || {}) as { src?: string };
  return !!src && src.indexOf(location.origin) !== 0;
}

/**
 * Takes the stand-ins of vendors that may run now out of sight of vendors' scripts, and those of `next`, which is prepared now, away; gives the replay of
 * their calls, to be run whenever one of these scripts has loaded. `script`: the one about to be let in; once none is on its way, what is left goes.
 */
export function makeWay(gate: GateHandle, script?: Element, next?: string, globals: Record<string, unknown> = window as unknown as Record<string, unknown>): () => void {
  // The queues stay: the vendor's own code drains them.
  const mine = gate.stubs.filter(({ value, vendors }) => value && vendors.some(gate.permits));
  const stands = ({ name, value }: StandIn): boolean => globals[name] === value;
  const clear = (): void => {
    if (underWay < 1) for (const { name } of mine.filter(stands)) delete globals[name];
  };
  for (const { name, value, vendors } of mine.filter(stands)) {
    if (vendors.includes(next!)) delete globals[name];
    else
      Object.defineProperty(globals, name, {
        configurable: true,
        get: () => (current() || isForeign(document.currentScript) ? undefined : value),
        set(real) {
          Object.defineProperty(globals, name, { writable: true, enumerable: true, value: real });
        },
      });
  }
  if (script) {
    underWay++;
    for (const type of ["load", "error"]) script.addEventListener(type, () => (underWay--, clear()), { once: true });
  } else clear();
  return () => mine.forEach((stub) => stands(stub) || (globals[stub.name] && replay(stub, globals)));
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
