/**
 * How a chunk (SDK, banner, dialog, receipt, diagnose) meets the gate: it hands over its build id and a start function.
 * The gate starts it once, and only if both come from one build; otherwise the chunk stays closed and is loaded again by its hashed name.
 */
import type { ChunkName, GateHandle } from "./contract.ts";

/** What the gate hides under `Soglasie.chunk` for chunks of the same build. */
export type Connect = (build: string, name: ChunkName, start: (gate: GateHandle) => void) => void;

/** Registers a chunk with the gate on this page; without a gate nothing happens. */
export function connect(name: ChunkName, start: (gate: GateHandle) => void): void {
  const gate = (window as unknown as { Soglasie?: { chunk?: Connect } }).Soglasie;
  if (gate && gate.chunk) gate.chunk(__BUILD__, name, start);
}
