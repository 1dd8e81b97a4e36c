/** Puts a message into a live region above the page. */
import { h, render } from "preact";
import css from "../../styles/status.css?inline";
import type { GateHandle, StatusMessage, StatusPart } from "../contract.ts";
import { fill, list } from "./fill.ts";
import { Status } from "./Status.tsx";
import { ruStatus, type StatusTexts } from "./texts/ru-status.ts";

/** Screen readers need the live region a moment before its text, in milliseconds. */
const SPEAK_AFTER = 100;

/** The part that the banner calls. One message at a time: a later one takes the place of the one before. */
export function createStatus(gate: GateHandle): StatusPart {
  const { config, shared } = gate;
  const lang = shared.lang || "ru";
  const texts: StatusTexts = { ...ruStatus, ...shared.texts?.status, ...config.texts?.[lang] };
  let box: HTMLElement | undefined;
  const draw = (message: string, reload = false): void => {
    if (!box) {
      shared.surface!.style(css);
      box = shared.surface!.layer("status", lang);
    }
    const label = reload && config.afterWithdrawal !== "none" ? texts.reload : "";
    render(<Status message={message} closeLabel={texts.close} reloadLabel={label} close={() => draw("")} />, box);
  };
  return {
    announce(message) {
      draw("");
      setTimeout(() => draw(sentence(message, texts, config.operator.contacts, lang), message.kind === "withdrawn"), SPEAK_AFTER);
    },
  };
}

/** The message in words. */
function sentence(message: StatusMessage, texts: StatusTexts, contact: string, lang: string): string {
  if (message.kind === "refused") return texts.refused;
  if (message.kind !== "withdrawn") return texts.saved;
  const date = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeStyle: "short" }).format(message.at);
  const left = message.left.length ? " " + fill(texts.left, { names: list(message.left, lang) }) : "";
  return fill(texts.withdrawn, { date, contact }) + left;
}
