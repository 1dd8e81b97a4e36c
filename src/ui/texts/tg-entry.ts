/** Tajik, as a file of its own. */
import { speak } from "../speak.ts";
import { tg } from "./tg.ts";

speak("tg", tg);
