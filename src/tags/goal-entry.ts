/** Entry of the goal chunk: for sites whose config names a zone's goal. */
import { connect } from "../chunk.ts";
import { deliverGoal, noteZone } from "./zone-goal.ts";

connect("goal", (gate) => {
  noteZone(gate);
  gate.parts.goal = { note: () => noteZone(gate), deliver: () => deliverGoal(gate) };
});
