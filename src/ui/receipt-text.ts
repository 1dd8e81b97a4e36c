/** A receipt in words that a person can read, keep and print. Pure. */
import type { GateHandle, StoredReceipt } from "../contract.ts";
import type { DetailsGround } from "./dialog-model.ts";
import { fill, list } from "./fill.ts";
import { momentOf } from "./moment.ts";
import { vendorName } from "./vendor-name.ts";

/** `analytics` or `vendor:yandex-metrika` as the dialog calls it. */
export function choiceName(gate: GateHandle, name: string, texts: DetailsGround["texts"]): string {
  if (!name.startsWith("vendor:")) return texts[name as "analytics"] ?? name;
  const id = name.slice("vendor:".length);
  const at = gate.vendors.findIndex((vendor) => vendor.id === id);
  return vendorName({ id, category: "essential" }, gate.config.vendors?.[at], texts);
}

/** What was chosen, in one line. */
export function choiceInWords({ gate, texts }: DetailsGround, { receipt }: StoredReceipt): string {
  if (receipt.action === "withdraw") return texts.withdrawnAll;
  const categories = receipt.choices.filter(({ p }) => !p.startsWith("vendor:"));
  const granted = categories.filter(({ g }) => g).map(({ p }) => choiceName(gate, p, texts));
  return granted.length ? fill(texts.granted, { names: list(granted, texts) }) : texts.refusedAll;
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
    ...receipt.choices.map(({ p, g }) => `— ${choiceName(gate, p, texts)}: ${g ? texts.receiptYes : texts.receiptNo}`),
    fill(texts.receiptNotice, { id, version, hash }),
    standInWords(ground, stored),
  ].join("\n");
}
