/** The file with the messages after an answer; loaded when there is something to say. */
import { connect } from "../chunk.ts";
import { createStatus } from "./status-part.tsx";

connect("status", (gate) => {
  gate.parts.status = createStatus(gate);
});
