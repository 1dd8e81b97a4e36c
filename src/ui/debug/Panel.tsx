/** The panel: a heading with its buttons, the state, and the sections below. */
import { h, type VNode } from "preact";
import type { Ground } from "./ground.ts";
import { Findings, KeptList, LastReceipt, StateRow, Tags } from "./parts.tsx";

/** What the panel's buttons do. */
export interface PanelActs {
  readonly folded: boolean;
  /** Result of the last copying, or empty. */
  readonly copied: string;
  /** JSON to be copied by hand, where the browser does not let us. */
  readonly byHand: string;
  copy(): void;
  fold(): void;
  close(): void;
}

/** Escape inside closes it, as its button does. */
export function Panel({ acts, ...ground }: Ground & { acts: PanelActs }): VNode {
  const { texts, shown } = ground;
  const { folded, copied, byHand, copy, fold, close } = acts;
  const title = shown.diagnosis.state.mode === "off" ? texts.rehearsal : texts.title;
  return (
    <section class={folded ? "panel folded" : "panel"} aria-labelledby="t" onKeyDown={(event: KeyboardEvent) => void (event.key === "Escape" && close())}>
      <header>
        <h2 id="t">
          {title} <small>{shown.diagnosis.version}</small>
        </h2>
        <button type="button" aria-expanded={!folded} onClick={fold}>
          {folded ? texts.unfold : texts.fold}
        </button>
        <button type="button" onClick={close}>
          {texts.close}
        </button>
      </header>
      {!folded && (
        <div class="body" tabIndex={0} role="group" aria-label={texts.state}>
          <StateRow {...ground} />
          <Findings {...ground} />
          <Tags {...ground} />
          <KeptList {...ground} />
          <LastReceipt {...ground} />
        </div>
      )}
      {!folded && (
        <footer>
          <button type="button" onClick={copy}>
            {texts.copy}
          </button>
          <span role="status">{copied}</span>
          {byHand && <textarea readOnly aria-label={texts.byHand} value={byHand} />}
          <p>{texts.note}</p>
        </footer>
      )}
    </section>
  );
}
