/** Stands where a held frame or widget would be: who would receive what, two ways to show it, and the way around. */
import type { Operator } from "../config/types.ts";
import { contactLink } from "./contact-link.tsx";
import { h } from "./element.ts";
import { fill } from "./fill.ts";
import type { Place } from "./places.ts";
import type { PlaceholderTexts } from "./texts/ru-placeholder.ts";

export interface PlaceholderProps {
  readonly place: Place;
  readonly texts: PlaceholderTexts;
  /** Where the same thing can be seen without us; empty where there is no such page: then the operator's own number or address is shown. */
  readonly outside: string;
  /** Its postal address stands above maps. */
  readonly operator: Operator;
  /** Null: the site never loads this vendor. */
  readonly once: (() => void) | null;
  /** Null: the config does not name the vendor, so there is nothing to keep. */
  readonly always: (() => void) | null;
}

/** A plain group of text and controls; it takes the size of what it stands for. */
export function Placeholder({ place, texts, outside, operator, once, always }: PlaceholderProps): HTMLElement {
  const { id, kind } = place;
  const own = texts as Record<string, string>;
  const [who, name] = [place.who, place.name].map((word) => own["vendor." + word] ?? word) as [string, string];
  // Where there is little room, "(new tab)" is left to screen readers.
  const [, way, remark] = /^(.*?)(\s*[(（].*)?$/.exec(fill(own["outside." + id] ?? texts.outside, { name }))!;
  return (
    <section class="h" part="placeholder" role="group" aria-label={name}>
      {kind === "map" && operator.address && <p class="d"><b dir="auto">{operator.address}</b></p>}
      <div class="t"><p>{fill(once ? texts[`${kind}Held`] : texts.forbidden, { who, name })}</p></div>
      <div class="e">
        <p class="b">
          {once && <button type="button" part="button show" onClick={once}>{texts[`${kind}Show`]}</button>}
          {once && always && <button type="button" class="o" part="button always" onClick={always}>{fill(own["always." + id] ?? texts.always, { name })}</button>}
        </p>
        <p>{outside ? <a href={outside} target="_blank" rel="noopener noreferrer">{way}<span class="n">{remark}</span></a> : contactLink(operator)}</p>
      </div>
    </section>
  );
}
