/** The preferences dialog's file; Preact comes from the banner's. */
import { connect } from "../chunk.ts";
import { createDialog } from "./dialog-part.tsx";

connect("dialog", (gate) => {
  gate.parts.dialog = createDialog(gate);
});
