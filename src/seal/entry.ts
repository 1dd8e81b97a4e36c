/** Entry of the seal chunk: for sealed pages. */
import { connect } from "../chunk.ts";
import { closeSeal } from "./metas.ts";
import { startSeal, waitForSeal } from "./seal.ts";

connect("seal", (gate) => {
  const arrival = startSeal(gate);
  gate.parts.seal = { arrival, waits: (kept) => waitForSeal(gate, kept), close: () => closeSeal(gate) };
});
