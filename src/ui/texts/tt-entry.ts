/** Tatar, as a file of its own. */
import { speak } from "../speak.ts";
import { tt } from "./tt.ts";

speak("tt", tt);
