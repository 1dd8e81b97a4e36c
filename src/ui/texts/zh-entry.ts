/** Chinese, simplified, as a file of its own. */
import { speak } from "../speak.ts";
import { zh } from "./zh.ts";

speak("zh", zh);
