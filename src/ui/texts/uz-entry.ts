/** Uzbek, in Latin letters, as a file of its own. */
import { connect } from "../../chunk.ts";
import { uz } from "./uz.ts";

connect("lang-uz", ({ shared }) => {
  shared.texts = uz;
});
