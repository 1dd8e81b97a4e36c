/** Entry of the fence chunk: the policy that a withdrawal adds to an open page. */
import { connect } from "../chunk.ts";
import { fence } from "./fence.ts";

connect("fence", (gate) => {
  gate.parts.fence = { shut: (names) => fence(gate, names) };
});
