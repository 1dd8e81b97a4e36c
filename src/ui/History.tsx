/** "My answers": the receipts kept on this device, to read, copy and download, and the way to withdraw. */
import { h, render, type VNode } from "preact";
import type { Decision, StoredReceipt } from "../contract.ts";
import { choicesOf, chosenInWords } from "./chosen-in-words.ts";
import type { DetailsGround } from "./dialog-ground.ts";
import { fill } from "./fill.ts";
import { momentOf } from "./moment.ts";
import { choiceInWords, receiptInWords, standInWords } from "./receipt-text.ts";
import { copyText, downloadText } from "./take-away.ts";

/** Answers that are drawn at a time: more take a slow phone longer than a press may. */
const PAGE = 50;

/** The newest answer first. The answer in force has no receipt here where it is a first refusal that the server has, or not sent yet. */
export function History({ ground }: { ground: DetailsGround }): VNode {
  const { texts, later, gate: { decision } } = ground;
  const kept = later.receipts && later.receipts !== "failed" ? later.receipts : [];
  const newest = [...kept].sort((a, b) => (a.receipt.id < b.receipt.id ? 1 : -1));
  const told = !decision || newest.some(({ receipt }) => Date.parse(receipt.givenAt) >= (decision.time - 1) * 1000);
  if (told && !newest[0]) return <p>{texts.historyEmpty}</p>;
  return (
    <div class="answers">
      {!told && <InForce ground={ground} decision={decision!} />}
      <Entries ground={ground} stored={newest} />
      <p role="status" class="v" />
    </div>
  );
}

/** The first of them, and where there are more a button that draws the next ones in its place, and reads on from there. */
function Entries({ ground, stored }: { ground: DetailsGround; stored: readonly StoredReceipt[] }): (VNode | undefined)[] {
  const more = (event: Event): void => {
    const button = event.currentTarget as HTMLElement;
    const place = button.parentElement!.nextElementSibling as HTMLElement;
    render(<Entries ground={ground} stored={stored.slice(PAGE)} />, place);
    place.querySelector("section")!.focus();
    button.hidden = true;
  };
  return [
    ...stored.slice(0, PAGE).map((one) => <Entry key={one.receipt.id} ground={ground} stored={one} />),
    stored[PAGE] && <div class="t"><button type="button" class="o" onClick={more}>{ground.texts.more}</button></div>,
    stored[PAGE] && <div />,
  ];
}

function InForce({ ground, decision }: { ground: DetailsGround; decision: Decision }): VNode {
  return (
    <section>
      <When ground={ground} at={new Date(decision.time * 1000)} version={decision.notice} />
      <p>{decision.source === "w" ? ground.texts.withdrawnAll : chosenInWords(ground, choicesOf(ground, decision))}</p>
    </section>
  );
}

function When({ ground: { texts, lang }, at, version }: { ground: DetailsGround; at: Date; version: string }): VNode {
  return (
    <p>
      <b>{momentOf(at, lang)}</b> · {fill(texts.noticeVersion, { version })}
    </p>
  );
}

function Entry({ ground, stored }: { ground: DetailsGround; stored: StoredReceipt }): VNode {
  const { texts } = ground;
  const { receipt } = stored;
  const words = (): string => receiptInWords(ground, stored);
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    // A button's own new words are not read out.
    const aloud = button.closest(".answers")!.querySelector("[role='status']")!;
    aloud.textContent = "";
    if (await copyText(words())) aloud.textContent = button.textContent = texts.copied;
  };
  const name = `soglasie-${receipt.givenAt.slice(0, 10)}-${receipt.id.slice(-6)}`;
  return (
    <section role="group" tabIndex={-1} aria-label={momentOf(new Date(receipt.givenAt), ground.lang)}>
      <When ground={ground} at={new Date(receipt.givenAt)} version={receipt.notice.version} />
      <p>{choiceInWords(ground, stored)}</p>
      <p class="m">{standInWords(ground, stored)}</p>
      <div class="t">
        <button type="button" class="o" onClick={copy}>{texts.copy}</button>
        <button type="button" class="o" onClick={() => downloadText(words(), `${name}.txt`, "text/plain")}>{texts.downloadText}</button>
        <button type="button" class="o" onClick={() => downloadText(JSON.stringify(stored, null, 2), `${name}.json`, "application/json")}>{texts.downloadJson}</button>
      </div>
    </section>
  );
}
