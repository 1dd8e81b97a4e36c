/** Entry of the seal chunk: for sealed pages, and for what a withdrawal cuts off on strict sites. */
import { connect } from "../chunk.ts";
import { cutOff, noteRunning } from "./cut.ts";
import { closeSeal } from "./metas.ts";
import { startSeal, waitForSeal } from "./seal.ts";

connect("seal", (gate) => {
  const arrival = startSeal(gate);
  noteRunning(gate);
  gate.parts.seal = {
    arrival,
    waits(kept) {
      const waits = waitForSeal(gate, kept);
      if (!waits) noteRunning(gate);
      return waits;
    },
    close(late) {
      closeSeal(gate);
      cutOff(gate, late);
    },
  };
});
