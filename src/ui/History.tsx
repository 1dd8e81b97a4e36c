/** "My answers": the receipts kept on this device, to read, copy and download, and the way to withdraw. */
import { h, type VNode } from "preact";
import type { StoredReceipt } from "../contract.ts";
import type { DetailsGround } from "./dialog-model.ts";
import { fill } from "./fill.ts";
import { momentOf } from "./moment.ts";
import { choiceInWords, receiptInWords, standInWords } from "./receipt-text.ts";
import { copyText, downloadText } from "./take-away.ts";

/** The newest answer first. */
export function History({ ground }: { ground: DetailsGround }): VNode {
  const { texts, later } = ground;
  if (!later.receipts?.[0] || later.receipts === "failed") return <p>{texts.historyEmpty}</p>;
  const newest = [...later.receipts].sort((a, b) => (a.receipt.id < b.receipt.id ? 1 : -1));
  return <div>{newest.map((stored) => <Entry key={stored.receipt.id} ground={ground} stored={stored} />)}</div>;
}

function Entry({ ground, stored }: { ground: DetailsGround; stored: StoredReceipt }): VNode {
  const { texts, lang } = ground;
  const { receipt } = stored;
  const words = (): string => receiptInWords(ground, stored);
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    if (await copyText(words())) button.textContent = texts.copied;
  };
  const name = `soglasie-${receipt.givenAt.slice(0, 10)}-${receipt.id.slice(-6)}`;
  return (
    <section>
      <p>
        <b>{momentOf(new Date(receipt.givenAt), lang)}</b> · {fill(texts.noticeVersion, { version: receipt.notice.version })}
      </p>
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
