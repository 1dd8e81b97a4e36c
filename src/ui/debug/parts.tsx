/** The panel's sections. Each is a disclosure that the keyboard opens; what needs somebody's hand is open from the start. */
import { h, type ComponentChildren, type VNode } from "preact";
import type { Category, HeldReport, KeptReport, StoredReceipt } from "../../contract.ts";
import type { Ground } from "./ground.ts";

const STATES: readonly HeldReport["state"][] = ["missed", "passed", "held", "released", "dropped"];

function Section({ name, title, count, open, children }: { name: string; title: string; count?: number; open?: boolean; children: ComponentChildren }): VNode {
  return (
    <details class={"s " + name} open={open}>
      <summary>
        <span>{title}</span>
        {count !== undefined && <b class="n">{count}</b>}
      </summary>
      {children}
    </details>
  );
}

/** Decision, zone, privacy signal and mode. */
export function StateRow({ shown, texts, lang }: Ground): VNode {
  const { decision, zone, gpc, mode } = shown.diagnosis.state;
  const answers = decision && Object.entries(decision.categories).map(([name, granted]) => `${texts[name as Category]} ${granted ? "✓" : "✗"}`).concat(Object.entries(decision.vendors).map(([id, granted]) => `${id} ${granted ? "✓" : "✗"}`));
  const when = decision && new Date(decision.time * 1000).toLocaleString(lang);
  return (
    <dl class="state">
      <div class="wide">
        <dt>{texts.decision}</dt>
        <dd>{answers ? `${answers.join(", ")} · ${when}` : texts.none}</dd>
      </div>
      <div>
        <dt>{texts.mode}</dt>
        <dd>{mode}</dd>
      </div>
      <div>
        <dt>{texts.zone}</dt>
        <dd>{zone || texts.no}</dd>
      </div>
      <div>
        <dt>{texts.gpc}</dt>
        <dd>{gpc ? texts.yes : texts.no}</dd>
      </div>
    </dl>
  );
}

/** Everything that somebody should mend or know, faults first. */
export function Findings({ shown, texts }: Ground): VNode {
  const all = shown.diagnosis.findings || [];
  const sorted = [...all.filter(({ level }) => level === "fault"), ...all.filter(({ level }) => level !== "fault")];
  return (
    <Section name="findings" title={texts.findings} count={all.length} open>
      {sorted.length ? (
        <ul>
          {sorted.map(({ code, at, level, text }) => (
            <li key={code + at} class={level}>
              {text} <code>{code}</code>
            </li>
          ))}
        </ul>
      ) : (
        <p>{texts.fine}</p>
      )}
    </Section>
  );
}

/** Tags, calls and writes by where they are now. */
export function Tags({ shown, texts }: Ground): VNode {
  const { tags } = shown.diagnosis;
  return (
    <div>
      {STATES.map((state) => {
        const rows = tags.filter((tag) => tag.state === state);
        if (!rows.length && state !== "held") return null;
        return (
          <Section key={state} name={state} title={texts.tags[state]} count={rows.length} open={state !== "released" && state !== "dropped"}>
            <ul>
              {rows.map(({ vendor, category, kind, what, text }) => (
                <li key={kind + what}>
                  <b>{vendor || kind}</b> <i class={category}>{texts[category]}</i> <small>{kind}</small>
                  <code>{what || "inline"}</code>
                  <p>{text}</p>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

/** Cookies and storage keys with their category and vendor. */
export function KeptList({ shown, texts }: Ground): VNode {
  const kept: readonly KeptReport[] = shown.diagnosis.kept || [];
  return (
    <Section name="kept" title={texts.kept} count={kept.length}>
      {kept.length ? (
        <ul>
          {kept.map(({ name, store, category, vendor }) => (
            <li key={store + name}>
              <b>{name}</b> <i class={category || "unknown"}>{category ? texts[category] : texts.unknown}</i> <small>{[texts.store[store], vendor].filter(Boolean).join(", ")}</small>
            </li>
          ))}
        </ul>
      ) : (
        <p>{texts.empty}</p>
      )}
    </Section>
  );
}

/** The newest receipt and what the server said. */
export function LastReceipt({ shown, texts, lang }: Ground): VNode {
  const last: StoredReceipt | undefined = shown.receipts[0];
  const said = last && (last.ack ? `${texts.sent}: ${new Date(last.ack.recv).toLocaleString(lang)}` : last.quarantined ? `${texts.refused}: ${last.quarantined}` : texts.waits);
  return (
    <Section name="receipt" title={texts.receipt} count={shown.receipts.length}>
      {last ? (
        <ul>
          <li>
            <b>{last.receipt.action}</b> <small>{last.receipt.givenAt}</small>
            <code>{last.receipt.id}</code>
            <p>{said}</p>
          </li>
        </ul>
      ) : (
        <p>{texts.noReceipt}</p>
      )}
    </Section>
  );
}
