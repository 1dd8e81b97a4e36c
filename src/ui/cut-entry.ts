/** What a withdrawal leaves open, where its build did not bring that along. */
import { openSources } from "../catalogue/open-sources.ts";
import { vendors } from "../catalogue/vendors.ts";
import { connect } from "../chunk.ts";

connect("cut", (gate) => {
  gate.shared.open = openSources(gate.config, vendors);
});
