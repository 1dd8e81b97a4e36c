/** Kazakh, as a file of its own. */
import { speak } from "../speak.ts";
import { kk } from "./kk.ts";

speak("kk", kk);
