/** Kazakh, as a file of its own. */
import { connect } from "../../chunk.ts";
import { kk } from "./kk.ts";

connect("lang-kk", ({ shared }) => {
  shared.texts = kk;
});
