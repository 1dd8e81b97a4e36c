/** Entry of the stop chunk: what only a withdrawal needs. */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { closeConnections, guardSockets } from "./close.ts";
import { dropDatabases } from "./databases.ts";
import { blankFrames } from "./frames.ts";
import { startAgain, stopRefused } from "./stop.ts";

/** Network first, then what runs, then what it changed; a step that fails must not cost the others. */
const STOPS: ((gate: GateHandle) => void)[] = [
  ({ parts }) => parts.goal && parts.goal.note(),
  ({ parts }) => parts.seal && parts.seal.close(),
  stopRefused,
  (gate) => gate.restub(),
  closeConnections,
  guardSockets,
  blankFrames,
  ({ parts }) => parts.phones && parts.phones.restore(),
  dropDatabases,
];

connect("stop", (gate) => {
  const stop = (): void => {
    for (const step of STOPS) {
      try {
        step(gate);
      } catch (error) {
        gate.problem("stop-failed", String(error));
      }
    }
  };
  gate.parts.stop = { stop, again: () => startAgain(gate) };
});
