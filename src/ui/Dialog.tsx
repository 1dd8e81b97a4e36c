/** The preferences: one switch a category, three answers on one level, and below them what is kept and what was answered. */
import { Component, h, type VNode } from "preact";
import type { Choice, OptionalCategory, SiteVendor } from "../contract.ts";
import { CategoryRow } from "./CategoryRow.tsx";
import { choiceOf, choiceOfAll, switchCategory, switchesOf, switchVendor, type Ground, type Switches } from "./dialog-model.ts";

interface DialogProps {
  readonly ground: Ground;
  readonly decide: (choice: Choice) => void;
  readonly close: () => void;
}

/** Nothing is ticked that the visitor has not ticked. */
export class Dialog extends Component<DialogProps, Switches> {
  override state = switchesOf(this.props.ground.gate);

  onCategory = (name: OptionalCategory, on: boolean): void => this.setState(switchCategory(this.state, name, on, this.props.ground.gate.vendors));
  onVendor = (vendor: SiteVendor, on: boolean): void => this.setState(switchVendor(this.state, vendor, on));

  override render({ ground, decide, close }: DialogProps): VNode[] {
    const { gate, texts } = ground;
    const { operator } = gate.config;
    const category = (name: OptionalCategory | "essential"): VNode => (
      <CategoryRow key={name} ground={ground} name={name} switches={this.state} onCategory={this.onCategory} onVendor={this.onVendor} />
    );
    return [
      <header>
        <h2 id="d">{texts.dialogTitle}</h2>
        <button class="o" part="button close" aria-label={texts.closeDialog} onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2.5" /></svg>
        </button>
      </header>,
      <div tabIndex={-1}>
        {gate.zone && <p>{texts.zoneHere}</p>}
        {["essential" as const, ...gate.categories].map(category)}
        <p class="m">{texts.zones}</p>
        <p class="m">
          {operator.name}. <a href={operator.policyUrl}>{texts.policyLink}</a> <a href={operator.consentUrl}>{texts.consentLink}</a>
        </p>
      </div>,
      <footer class="b">
        <button part="button accept" onClick={() => decide(choiceOfAll(gate, true))}>{texts.acceptAll}</button>
        <button part="button reject" onClick={() => decide(choiceOfAll(gate, false))}>{texts.rejectAll}</button>
        <button class="o" part="button save" onClick={() => decide(choiceOf(this.state))}>{texts.save}</button>
      </footer>,
    ];
  }
}
