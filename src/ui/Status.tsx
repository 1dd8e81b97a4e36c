/** What happened after an answer: announced, and shown until closed or the next page. */
import { h, type VNode } from "preact";

export interface StatusProps {
  /** Empty: nothing is shown, the live region waits. */
  readonly message: string;
  readonly closeLabel: string;
  /** Label of the button that loads the page anew, or empty for none. */
  readonly reloadLabel: string;
  readonly close: () => void;
}

/** The live region stands in the page before its text arrives, or it would not be read out. */
export function Status({ message, closeLabel, reloadLabel, close }: StatusProps): VNode {
  return (
    <div class={message && "n"} part="status">
      <p class="x" role="status">{message}</p>
      {message && (
        <div class="b">
          {reloadLabel && <button class="o" part="button reload" onClick={() => location.reload()}>{reloadLabel}</button>}
          <button class="o" part="button close" onClick={close}>{closeLabel}</button>
        </div>
      )}
    </div>
  );
}
