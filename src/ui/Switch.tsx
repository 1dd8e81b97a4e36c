/** A label and a real switch. */
import { h, type ComponentChild, type VNode } from "preact";

interface SwitchProps {
  /** Ties the label to its switch; one of a kind in the dialog. */
  readonly id: string;
  readonly label: ComponentChild;
  /** The label is a heading. */
  readonly heading?: boolean;
  readonly on: boolean;
  readonly disabled: boolean;
  /** Id of the text that explains it. */
  readonly about?: string;
  readonly set: (on: boolean) => void;
}

/** A check box that says "switch" to screen readers. */
export function Switch({ id, label, heading = false, on, disabled, about, set }: SwitchProps): VNode {
  const name = <label for={id}>{label}</label>;
  return (
    <div class={disabled ? "r always" : "r"}>
      {heading ? <h3>{name}</h3> : name}
      <input type="checkbox" role="switch" part="switch" id={id} checked={on} disabled={disabled} aria-describedby={about} onChange={(event) => set(event.currentTarget.checked)} />
    </div>
  );
}
