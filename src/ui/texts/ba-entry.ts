/** Bashkir, as a file of its own. */
import { speak } from "../speak.ts";
import { ba } from "./ba.ts";

speak("ba", ba);
