/** The preferences: one switch a category, three answers on one level, and below them what is kept and what was answered. */
import { h, type VNode } from "preact";
import type { Operator } from "../config/types.ts";
import type { Choice, OptionalCategory } from "../contract.ts";
import { CategoryRow } from "./CategoryRow.tsx";
import { choiceOf, choiceOfAll } from "./choice-of.ts";
import type { Ground } from "./dialog-ground.ts";
import { switchCategory, switchVendor, type Switches } from "./switches.ts";
import { Opened } from "./Opened.tsx";

interface DialogProps {
  readonly ground: Ground;
  readonly switches: Switches;
  readonly set: (switches: Switches) => void;
  readonly decide: (choice: Choice) => void;
  readonly close: () => void;
}

/** Nothing is ticked that the visitor has not ticked. */
export function Dialog({ ground, switches, set, decide, close }: DialogProps): VNode[] {
  const { gate, texts } = ground;
  const { decision } = gate;
  const granted = decision && Object.values({ ...decision.categories, ...decision.vendors }).includes(true);
  const category = (name: OptionalCategory | "essential"): VNode => (
    <CategoryRow
      key={name}
      ground={ground}
      name={name}
      switches={switches}
      onCategory={(category, on) => set(switchCategory(switches, category, on, gate.vendors))}
      onVendor={(vendor, on) => set(switchVendor(switches, vendor, on))}
    />
  );
  return [
    <Head texts={texts} close={close} />,
    <div tabIndex={-1}>
      {gate.zone && <p>{texts.zoneHere}</p>}
      {["essential" as const, ...gate.categories].map(category)}
      {(gate.config.zones || [1])[0] && <p class="m">{texts.zones}</p>}
      <details part="device" onToggle={() => ground.need("device")}>
        <summary>{texts.device}</summary>
        <Opened ground={ground} what="device" draw={(details) => details.device(ground)} />
      </details>
      <details part="history" onToggle={() => ground.need("receipts")}>
        <summary>{texts.history}</summary>
        {granted && <div class="t"><button type="button" class="o" part="button withdraw" onClick={() => decide({ ...choiceOfAll(gate, false), source: "w", action: "withdraw" })}>{texts.withdraw}</button></div>}
        <Opened ground={ground} what="receipts" draw={(details) => details.history(ground)} />
      </details>
      <Signed operator={gate.config.operator} texts={texts} />
    </div>,
    <footer class="b" role="none">
      <button type="button" part="button accept" onClick={() => decide(choiceOfAll(gate, true))}>{texts.acceptAll}</button>
      <button type="button" part="button reject" onClick={() => decide(choiceOfAll(gate, false))}>{texts.rejectAll}</button>
      <button type="button" class="o" part="button save" onClick={() => decide(choiceOf(switches))}>{texts.save}</button>
    </footer>,
  ];
}

function Head({ texts, close }: { texts: Ground["texts"]; close: () => void }): VNode {
  return (
    <header role="none">
      <h2 id="d">{texts.dialogTitle}</h2>
      <button type="button" class="o" part="button close" aria-label={texts.closeDialog} onClick={close}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2.5" /></svg>
      </button>
    </header>
  );
}

/** Who asks, and the two documents. */
function Signed({ operator, texts }: { operator: Operator; texts: Ground["texts"] }): VNode {
  return (
    <p class="m">
      <bdi>{operator.name}</bdi>
      {"\u2003"}
      <a href={operator.policyUrl}>{texts.policyLink}</a>
      {"\u2003"}
      <a href={operator.consentUrl}>{texts.consentLink}</a>
    </p>
  );
}
