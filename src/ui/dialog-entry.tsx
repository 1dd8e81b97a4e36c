/** The preferences dialog's file. Preact has a file of its own, which is asked for here and awaited before anything is drawn. */
import { connect } from "../chunk.ts";
import { createDialog } from "./dialog-part.tsx";
import { adopt } from "./shared-preact.ts";

connect("dialog", (gate) => {
  const preact = gate.load("banner-preact").then(() => {
    adopt(gate.shared.preact);
    return createDialog(gate);
  });
  preact.catch(() => undefined);
  gate.parts.dialog = { open: () => void preact.then((dialog) => dialog.open(), () => undefined) };
});
