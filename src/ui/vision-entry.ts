/** The look for people with low vision: asked for when the page's own version for them is on. */
import css from "../../styles/vision.css?inline";
import { connect } from "../chunk.ts";
import { followVision } from "./vision.ts";

connect("vision", ({ shared: { surface } }) => {
  surface!.style(css);
  followVision(surface!.root.host as HTMLElement);
});
