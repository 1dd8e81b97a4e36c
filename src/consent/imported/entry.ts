/** Loaded before anybody is asked, where the config names a replaced tool. */
import { connect } from "../../chunk.ts";
import { importPart } from "./take-over.ts";

connect("import", (gate) => {
  gate.parts.import = importPart(gate);
});
