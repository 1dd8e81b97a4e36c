/** Messages after an answer: announced, and shown until closed or the next page. */
import type { GateHandle, StatusMessage } from "../contract.ts";
import { stayClear } from "./avoid.ts";
import { h } from "./element.ts";
import { fill, list } from "./fill.ts";
import { Status } from "./Status.tsx";
import type { BannerTexts } from "./texts/ru-banner.ts";

/** Screen readers need the live region a moment before its text, in milliseconds. */
const SPEAK_AFTER = 100;

/** Gives the function that says a message; a later one takes the place of the one before. */
export function createLiveRegion(gate: GateHandle): (message: StatusMessage, texts: BannerTexts) => void {
  const { config, shared } = gate;
  let box: HTMLElement | undefined;
  let stop = (): void => undefined;
  return (message, words) => {
    if (!box) {
      box = shared.surface!.layer("status", shared.lang!);
      box.setAttribute("role", "status");
    }
    const region = box;
    const close = (): void => {
      region.textContent = "";
      stop();
    };
    close();
    setTimeout(() => {
      const reload = message.kind === "withdrawn" && config.afterWithdrawal !== "none" ? words.reload : "";
      region.append(<Status message={sentence(message, words, config.operator.contacts, shared.lang!)} reload={reload} closeLabel={words.close} close={close} />);
      stop = stayClear(region);
    }, SPEAK_AFTER);
  };
}

/** The message in words. */
function sentence(message: StatusMessage, texts: BannerTexts, contact: string, lang: string): string {
  if (message.kind === "refused") return texts.refused;
  if (message.kind !== "withdrawn") return texts.saved;
  const { at, left } = message;
  const date = at.toLocaleDateString(lang, { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
  return fill(texts.withdrawn, { date, contact }) + (left[0] ? " " + fill(texts.left, { names: list(left, lang) }) : "");
}
