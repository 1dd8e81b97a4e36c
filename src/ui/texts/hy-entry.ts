/** Armenian, Eastern, as a file of its own. */
import { speak } from "../speak.ts";
import { hy } from "./hy.ts";

speak("hy", hy);
