/** What happened after an answer: shown until closed or the next page. */
import { h } from "./element.ts";

export interface StatusProps {
  readonly message: string;
  /** Label of the button that loads the page anew, or empty for none. */
  readonly reload: string;
  readonly closeLabel: string;
  readonly close: () => void;
}

/** A card with the message; the live region around it is there before. */
export function Status({ message, reload, closeLabel, close }: StatusProps): HTMLElement {
  return (
    <div class="n" part="status">
      <p class="x">{message}</p>
      <div class="b">
        {reload && <button type="button" class="o" part="button reload" onClick={() => location.reload()}>{reload}</button>}
        <button type="button" class="o" part="button close" onClick={close}>{closeLabel}</button>
      </div>
    </div>
  );
}
