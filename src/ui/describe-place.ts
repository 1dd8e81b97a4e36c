/** The held frames and widgets of this page, with what is to be said of each, for a site that draws its own placeholders. */
import type { GateHandle, ShownPlace } from "../contract.ts";
import { fill } from "./fill.ts";
import { heldPlaces } from "./places-held.ts";
import type { PlaceholderTexts } from "./texts/ru-placeholder.ts";

/** As they stand now; frames that come later are in the next call. */
export function describePlaces(gate: GateHandle, texts: PlaceholderTexts): ShownPlace[] {
  const own = texts as Record<string, string>;
  return heldPlaces(gate).map(({ element, place, outside, vendor, forbidden, show }) => {
    const [who, name] = [place.who, place.name].map((word) => own["vendor." + word] ?? word) as [string, string];
    const text = fill(forbidden ? texts.forbidden : texts[`${place.kind}Held`], { who, name });
    return { element, kind: place.kind, vendor, name, text, outside, forbidden, show: () => void (forbidden || show()) };
  });
}
