/** Entry of the mask chunk: for sites with session replay. */
import { connect } from "../chunk.ts";
import { maskFields } from "./mask.ts";

connect("mask", (gate) => {
  gate.parts.mask = { mask: maskFields };
  // Any vendor that records may start next.
  maskFields();
});
