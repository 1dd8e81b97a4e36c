/**
 * The preferences dialog's file. Preact has a file of its own, and where the dialog stands and in which language it speaks is the banner's to say:
 * all are asked for side by side, and awaited before anything is drawn.
 */
import { connect } from "../chunk.ts";
import { createDialog } from "./dialog-part.tsx";
import { adopt } from "./shared-preact.ts";

connect("dialog", (gate) => {
  const { shared } = gate;
  const ready = Promise.all([gate.load("banner-preact"), gate.load("banner")])
    .then((): unknown => shared.lang === "ru" || shared.texts || gate.load(`lang-${shared.lang!}`).catch(() => undefined))
    .then(() => {
      adopt(shared.preact);
      return createDialog(gate);
    });
  ready.catch(() => undefined);
  gate.parts.dialog = { open: () => void ready.then((dialog) => dialog.open(), () => undefined) };
});
