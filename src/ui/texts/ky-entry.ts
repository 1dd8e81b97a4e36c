/** Kyrgyz, as a file of its own. */
import { speak } from "../speak.ts";
import { ky } from "./ky.ts";

speak("ky", ky);
