/** What every section of the panel is drawn from. */
import type { Shown } from "./shown.ts";
import type { DebugTexts } from "./texts.ts";

/** What a section is given. */
export interface Ground {
  readonly shown: Shown;
  readonly texts: DebugTexts;
  readonly lang: "ru" | "en";
}
