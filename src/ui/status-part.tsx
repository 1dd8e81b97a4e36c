/** Messages after an answer: announced, and shown until closed or the next page. */
import css from "../../styles/status.css?inline";
import type { GateHandle, StatusMessage, StatusPart } from "../contract.ts";
import { h } from "./element.ts";
import { focusBack } from "./focus-back.ts";
import { fill } from "./fill.ts";
import { listed } from "./listed.ts";
import { momentOf } from "./moment.ts";
import { Status } from "./Status.tsx";
import { ruBanner } from "./texts/ru-banner.ts";
import { ruStatus } from "./texts/ru-status.ts";

/** Screen readers need the live region a moment before its text, in milliseconds. */
const SPEAK_AFTER = 100;
/** Milliseconds. */
const LOOK_EVERY = 500;

/** A later message takes the place of the one before. */
export function createStatus(gate: GateHandle): StatusPart {
  const { config, shared } = gate;
  const lang = shared.lang || "ru";
  const texts = { ...ruStatus, and: ruBanner.and, comma: ruBanner.comma, ...shared.texts?.banner, ...shared.texts?.status, ...config.texts?.[lang] };
  let region: HTMLElement | undefined;
  let giveBack = (): void => undefined;
  let stop = (): void => undefined;
  const close = (): void => {
    giveBack();
    region!.textContent = "";
    stop();
  };
  return {
    say(message, stayClear) {
      if (!region) {
        shared.surface!.style(css);
        region = shared.surface!.layer("status", lang);
        region.setAttribute("role", "status");
        giveBack = focusBack(region);
        // Who comes back by the back-forward cache finds no old message.
        addEventListener("pagehide", close);
      }
      close();
      setTimeout(() => {
        close();
        const reload = message.kind === "withdrawn" && config.afterWithdrawal !== "none" ? texts.reload : "";
        region!.append(<Status message={sentence(message, texts, config.operator.contacts, lang)} reload={reload} closeLabel={texts.close} close={close} />);
        const said = region!.querySelector<HTMLElement>(".x")!;
        // Longer than its place: the keyboard must be able to scroll it.
        if (said.scrollHeight > said.clientHeight) said.tabIndex = 0;
        stop = untilLeft(close, stayClear(region!));
      }, SPEAK_AFTER);
    },
  };
}

/** Closes when a router goes to another page: some tell nobody, so the address is looked at. Gives the function that ends this and `end`. */
function untilLeft(close: () => void, end: () => void): () => void {
  const { pathname } = location;
  const look = setInterval(() => location.pathname === pathname || close(), LOOK_EVERY);
  return () => {
    clearInterval(look);
    end();
  };
}

/** The message in words. */
function sentence(message: StatusMessage, texts: typeof ruStatus & Record<"and" | "comma", string>, contact: string, lang: string): string {
  if (message.kind === "refused" || message.kind === "unkept") return texts[message.kind];
  if (message.kind !== "withdrawn") return texts.saved;
  const { at, left } = message;
  return fill(texts.withdrawn, { date: momentOf(at, lang), contact }) + (left[0] ? " " + fill(texts.left, { names: listed(left, lang, texts) }) : "");
}
