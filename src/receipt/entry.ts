/** Entry of the receipt chunk. */
import { connect } from "../chunk.ts";
import { createPart } from "./part.ts";

connect("receipt", (gate) => {
  gate.parts.receipt = createPart(gate);
});
