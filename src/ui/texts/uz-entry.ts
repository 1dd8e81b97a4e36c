/** Uzbek, in Latin letters, as a file of its own. */
import { speak } from "../speak.ts";
import { uz } from "./uz.ts";

speak("uz", uz);
