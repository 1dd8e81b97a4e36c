/** Shows and hides the banner, and gives the focus back to where it was. Everything after an answer is in other files. */
import type { BannerPart, GateHandle } from "../contract.ts";
import { stayClear } from "./avoid.ts";
import { Banner } from "./Banner.tsx";
import { h } from "./element.ts";
import { focusBack } from "./focus-back.ts";
import { pickLanguage } from "./language.ts";
import { noticeOf, variantOf } from "./notice.ts";
import { ruBanner, type BannerTexts } from "./texts/ru-banner.ts";

/** Runs once the next frame is on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** Preact comes side by side with the dialog's own file. */
function openDialog(gate: GateHandle): void {
  gate.load("banner-preact").catch(() => undefined);
  void gate.api.open();
}

/** Held frames and widgets get their placeholders. */
function lookAround(gate: GateHandle): void {
  const wanted = gate.held.some(({ element, kind, category }) => element && (kind === "iframe" || category === 1));
  if (wanted || document.querySelector("iframe[data-src]")) gate.load("placeholder").catch(() => undefined);
}

/** Calls back once the texts of the language in use are there; in Russian where its file does not come. */
function worded(gate: GateHandle, then: (texts: BannerTexts) => void): void {
  const { config, shared } = gate;
  const lang = shared.lang!;
  const now = (): void => then(Object.assign({}, ruBanner, shared.texts && shared.texts.banner, config.texts && config.texts[lang]));
  const wait = lang === "ru" || shared.texts ? shared.vision : gate.load(`lang-${lang}`).then(() => shared.vision);
  if (wait) wait.then(now, now);
  else now();
}

/** Carries "accept all" or "reject all" to the gate; `undone` is called if no decision came of it. */
function answer(gate: GateHandle, granted: boolean, undone: () => void): void {
  // The banner is gone in the next frame; what the answer sets off comes after it. Until then nothing more is allowed than before.
  afterPaint(() => {
    void gate.call(granted ? "accept" : "reject", "b").then(undone);
  });
}

/** The part that the gate calls. Draws nothing until asked to. */
export function createBanner(gate: GateHandle): BannerPart {
  const { shared, config: { layout = "bar", operator } } = gate;
  const lang = (shared.lang = pickLanguage(gate.config));
  let box: HTMLElement | undefined;
  let giveBack: () => void;
  let stop: (() => void) | undefined;
  const look = (): void => lookAround(gate);

  const draw = (words: BannerTexts): void => {
    if (gate.decision || window.top !== window) return;
    part.hide();
    const texts = noticeOf(gate, words);
    shared.notice = { id: variantOf(gate, lang, layout, lang !== "ru" && !shared.texts), lang, texts };
    if (!box) {
      box = shared.surface!.layer(layout, lang);
      giveBack = focusBack(box);
    }
    box.append(<Banner texts={texts} operator={operator} open={() => openDialog(gate)} answer={(granted) => (part.hide(), answer(gate, granted, part.show))} />);
    // Frames come while the page loads, and with tabs and pop-ups at any time; once there is an answer, the gate sees to them.
    stop = stayClear(box, look);
  };
  const part: BannerPart = {
    show: () => void (gate.config.importDecision ? gate.call("takeOver").then(() => worded(gate, draw)) : worded(gate, draw)),
    hide() {
      if (!box || !stop) return;
      giveBack();
      look();
      stop();
      stop = undefined;
      box.textContent = "";
    },
    announce: (message) =>
      worded(gate, () => {
        gate.load("status").then(() => gate.parts.status!.say(message, stayClear)).catch(() => undefined);
      }),
  };
  // A page that is written anew takes the listeners from the document and all that stands in it, and its room below the text.
  new MutationObserver(() => stop && part.show()).observe(document, { childList: true });
  return part;
}
