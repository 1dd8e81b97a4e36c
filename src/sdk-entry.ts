/** Entry of the SDK chunk. */
import { connect } from "./chunk.ts";
import { startSdk } from "./decide.ts";

connect("sdk", (gate) => {
  gate.parts.sdk = startSdk(gate);
});
