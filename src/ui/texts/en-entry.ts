/** English, as a file of its own. */
import { connect } from "../../chunk.ts";
import { en } from "./en.ts";

connect("lang-en", ({ shared }) => {
  shared.texts = en;
});
