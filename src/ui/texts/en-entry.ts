/** English, as a file of its own. */
import { speak } from "../speak.ts";
import { en } from "./en.ts";

speak("en", en);
