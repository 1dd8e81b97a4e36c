/** Chunk of the panel: loaded with `?soglasie-debug`, and where a page rehearses; never without. */
import css from "../../styles/debug.css?inline";
import { connect } from "../chunk.ts";
import { openPanel } from "./debug/open-panel.tsx";
import { createRoot } from "./debug/root.ts";
import { adopt } from "./shared-preact.ts";

const script = document.currentScript as HTMLScriptElement | null;

connect("debug", (gate) => {
  void Promise.all([gate.load("banner-preact"), gate.load("diagnose").catch(() => undefined)])
    .then(() => {
      adopt(gate.shared.preact);
      return openPanel(gate, createRoot(css, (script && script.nonce) || ""));
    })
    .catch(() => undefined);
});
