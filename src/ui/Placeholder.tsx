/** Stands where a held frame or widget would be: who would receive what, two ways to show it, and the way around. */
import { h } from "./element.ts";
import { fill } from "./fill.ts";
import type { Place } from "./places.ts";
import type { PlaceholderTexts } from "./texts/ru-placeholder.ts";

export interface PlaceholderProps {
  readonly place: Place;
  readonly texts: PlaceholderTexts;
  /** Where the same thing can be seen without us. */
  readonly outside: string;
  /** The operator's postal address, for maps; may be empty. */
  readonly address: string;
  /** Null: the site never loads this vendor. */
  readonly once: (() => void) | null;
  /** Null: the config does not name the vendor, so there is nothing to keep. */
  readonly always: (() => void) | null;
}

/** A plain group of text and controls; it takes the size of what it stands for. */
export function Placeholder({ place, texts, outside, address, once, always }: PlaceholderProps): HTMLElement {
  const { id, kind, who, name } = place;
  const own = texts as Record<string, string>;
  return (
    <section class="h" part="placeholder" role="group" aria-label={name}>
      {kind === "map" && address && <p><b>{address}</b></p>}
      <p>{fill(once ? texts[`${kind}Held`] : texts.forbidden, { who, name })}</p>
      <p class="b">
        {once && <button type="button" part="button show" onClick={once}>{texts[`${kind}Show`]}</button>}
        {once && always && <button type="button" class="o" part="button always" onClick={always}>{fill(own["always." + id] ?? texts.always, { name })}</button>}
      </p>
      <p><a href={outside} target="_blank" rel="noopener noreferrer">{fill(own["outside." + id] ?? texts.outside, { name })}</a></p>
    </section>
  );
}
