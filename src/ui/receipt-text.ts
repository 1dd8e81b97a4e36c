/** A receipt in words that a person can read, keep and print. Pure. */
import type { StoredReceipt } from "../contract.ts";
import type { DetailsGround } from "./dialog-ground.ts";
import { choiceName, chosenInWords } from "./chosen-in-words.ts";
import { fill } from "./fill.ts";
import { momentOf } from "./moment.ts";

/** What was chosen, in one line. */
export function choiceInWords(ground: DetailsGround, { receipt }: StoredReceipt): string {
  return receipt.action === "withdraw" ? ground.texts.withdrawnAll : chosenInWords(ground, receipt.choices);
}

/** Where the receipt stands: acknowledged, waiting, or not taken by the server. */
export function standInWords({ texts, lang }: DetailsGround, { receipt, ack, quarantined }: StoredReceipt): string {
  const id = receipt.id;
  if (ack) return fill(texts.ackNumber, { id, date: momentOf(new Date(ack.recv), lang) });
  return quarantined ? fill(texts.ackRefused, { id, problem: quarantined }) : fill(texts.ackWaiting, { id });
}

/** The whole receipt as text, one fact a line. */
export function receiptInWords(ground: DetailsGround, stored: StoredReceipt): string {
  const { gate, texts, lang } = ground;
  const { receipt } = stored;
  const { name, address, contacts } = gate.config.operator;
  const { id, version, hash } = receipt.notice;
  return [
    fill(texts.receiptTitle, { site: location.host }),
    fill(texts.receiptOperator, { name: [name, address, contacts].filter(Boolean).join(", ") }),
    fill(texts.receiptDate, { date: momentOf(new Date(receipt.givenAt), lang) }),
    choiceInWords(ground, stored),
    ...receipt.choices.map(({ p, g }) => `— ${choiceName(ground, p)}: ${g ? texts.receiptYes : texts.receiptNo}`),
    fill(texts.receiptNotice, { id, version, hash }),
    standInWords(ground, stored),
  ].join("\n");
}
