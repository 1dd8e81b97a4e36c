/** Entry of the tags chunk: what starts, releases and stops vendors, and what a sealed page needs. */
import { connect } from "../chunk.ts";
import type { GateHandle } from "../contract.ts";
import { closeSeal } from "../seal/metas.ts";
import { startSeal, waitForSeal } from "../seal/seal.ts";
import { bring, hideZone } from "./arrival.ts";
import { closeConnections, guardSockets, watchConnections } from "./connections.ts";
import { dropDatabases } from "./databases.ts";
import { blankFrames } from "./frames.ts";
import { tameGoogle } from "./google.ts";
import { startManaged } from "./managed.ts";
import { releaseMarked, watchMarked } from "./marked.ts";
import { tameMetrika } from "./metrika.ts";
import { keepPhones, restorePhones, showPhone } from "./phones.ts";
import { pause, releaseHeld } from "./release.ts";
import { startAgain, stopRefused } from "./stop.ts";
import { deliverGoal, noteZone } from "./zone-goal.ts";

async function widen(gate: GateHandle, kept?: Promise<unknown>): Promise<void> {
  if (waitForSeal(gate, kept)) return;
  hideZone(gate);
  keepPhones();
  if (gate.permits("yandex-metrika")) tameMetrika(gate);
  if (gate.permits("google-analytics-4") || gate.permits("google-tag-manager")) tameGoogle(gate);
  startAgain(gate);
  startManaged(gate);
  await releaseHeld(gate);
  await pause();
  await releaseMarked(gate);
  deliverGoal(gate);
}

/** Network first, then what runs, then what it changed; a step that fails must not cost the others. */
const restub = (gate: GateHandle): void => gate.restub();
const STOPS = [noteZone, closeSeal, stopRefused, restub, closeConnections, guardSockets, blankFrames, restorePhones, showPhone, dropDatabases];

function stop(gate: GateHandle): void {
  for (const step of STOPS) {
    try {
      step(gate);
    } catch (error) {
      gate.problem("stop-failed", String(error));
    }
  }
}

connect("tags", (gate) => {
  watchConnections();
  noteZone(gate);
  const arrival = startSeal(gate);
  if (arrival) bring(arrival[0], arrival[1]);
  gate.parts.tags = { widen: (kept) => widen(gate, kept), stop: () => stop(gate) };
  gate.onHold(() => void widen(gate));
  const ready = (): void => {
    showPhone(gate);
    watchMarked(gate);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", ready);
  else ready();
});
