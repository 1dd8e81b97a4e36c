/** Entry of the names chunk: for a config that no build has checked. What is wrong with it the diagnose file says. */
import { connect } from "../chunk.ts";
import { hasMistyped } from "./mistyped.ts";

connect("names", (gate) => {
  if (hasMistyped(gate)) gate.load("diagnose").catch(() => undefined);
});
