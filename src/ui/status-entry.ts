/** The messages' file: asked for after an answer. */
import { connect } from "../chunk.ts";
import { nameOtherTools } from "./other-tools.ts";
import { createStatus } from "./status-part.tsx";

connect("status", (gate) => {
  gate.parts.status = createStatus(gate);
  nameOtherTools(gate);
});
