/** The banner's file: the place where all is drawn, the banner, and the messages after an answer. */
import banner from "../../styles/banner.css?inline";
import button from "../../styles/button.css?inline";
import { connect } from "../chunk.ts";
import { createBanner } from "./banner-part.tsx";
import { createSurface } from "./surface.ts";
import { followSwitch } from "./vision-switch.ts";

const script = document.currentScript as HTMLScriptElement | null;

connect("banner", (gate) => {
  const surface = createSurface(gate.config.theme, (script && script.nonce) || "");
  surface.style(button + banner);
  gate.shared.surface = surface;
  gate.shared.vision = followSwitch(gate);
  gate.parts.banner = createBanner(gate);
});
