/** Chinese, simplified, as a file of its own. */
import { connect } from "../../chunk.ts";
import { zh } from "./zh.ts";

connect("lang-zh", ({ shared }) => {
  shared.texts = zh;
});
