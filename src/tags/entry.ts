/** Entry of the tags chunk: what starts and releases vendors after a grant. */
import { connect } from "../chunk.ts";
import { forgetRefused, startManaged } from "./managed.ts";
import { releaseMarked } from "./marked.ts";
import { pause, releaseHeld } from "./release.ts";
import { startAgain } from "./stop.ts";

connect("tags", (gate) => {
  const widen = async (): Promise<void> => {
    startAgain(gate);
    startManaged(gate);
    await releaseHeld(gate);
    await pause();
    await releaseMarked(gate);
  };
  gate.parts.tags = { widen, forget: () => forgetRefused(gate) };
  gate.onHold(() => void widen());
});
