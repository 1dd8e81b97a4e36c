/** The placeholders' file. */
import { connect } from "../chunk.ts";
import { startPlaceholders } from "./placeholder-part.tsx";

connect("placeholder", startPlaceholders);
