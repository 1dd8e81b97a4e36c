/** Entry of the stop chunk: what only a withdrawal needs. */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { closeConnections, guardSockets } from "./close.ts";
import { dropDatabases } from "./databases.ts";
import { holdEmbeds } from "./embeds.ts";
import { blankFrames } from "./frames.ts";
import { writeBack } from "./kept-pages.ts";
import { quietly } from "./quietly.ts";
import { noteRan, withdrawn } from "./ran.ts";
import { shutWays } from "./shut.ts";
import { startAgain, stopRefused } from "./stop.ts";
import { dropUnderWay } from "./under-way.ts";

/** The page, and each frame of the site's own. */
function shutEverywhere(gate: GateHandle): void {
  shutWays(gate);
  for (const frame of document.querySelectorAll("iframe")) quietly(() => shutWays(gate, frame.contentWindow as Window & typeof globalThis));
}

/** On an open page what no patch sees is shut by a policy, whose files come with the first withdrawal; a seal has policies of its own. */
function shutUnseen(gate: GateHandle): void {
  if (gate.mode === "strict" || (gate.config.gate || {}).seal || !withdrawn(gate).size) return;
  // Asked anew when they have come: the visitor may have agreed again meanwhile.
  void Promise.all([gate.load("cut"), gate.load("fence")]).then(() => gate.parts.fence!.shut(withdrawn(gate)), () => undefined);
}

/** Network first, then what runs, then what it changed; a step that fails must not cost the others. */
const STOPS: ((gate: GateHandle) => void)[] = [
  ({ parts }) => parts.goal && parts.goal.note(),
  ({ parts }) => parts.seal && parts.seal.close(),
  dropUnderWay,
  shutEverywhere,
  shutUnseen,
  stopRefused,
  (gate) => gate.restub(),
  closeConnections,
  guardSockets,
  blankFrames,
  holdEmbeds,
  ({ parts }) => parts.phones && parts.phones.restore(),
  dropDatabases,
];

connect("stop", (gate) => {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    for (const step of STOPS) {
      try {
        step(gate);
      } catch (error) {
        gate.problem("stop-failed", String(error));
      }
    }
  };
  noteRan(gate);
  writeBack(gate);
  gate.parts.stop = { stop, again: () => (noteRan(gate), startAgain(gate)) };
  // A strict site's network is shut by a policy, whose list has a file of its own; where that comes after a withdrawal, then.
  if (gate.mode === "strict") void Promise.all([gate.load("cut"), gate.load("seal")]).then(() => (stopped ? gate.parts.seal!.close(true) : gate.parts.seal!.waits()), () => undefined);
});
