/** Shows and hides the banner, and gives the focus back to where it was. */
import type { BannerPart, Choice, GateHandle } from "../contract.ts";
import { stayClear } from "./avoid.ts";
import { Banner } from "./Banner.tsx";
import { h } from "./element.ts";
import { pickLanguage } from "./language.ts";
import { createLiveRegion } from "./live-region.tsx";
import { noticeOf } from "./notice.ts";
import { ruBanner, type BannerTexts } from "./texts/ru-banner.ts";

/** Runs once the next frame is on the screen. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}

/** Globals of other consent tools. */
const OTHERS = ["Cookiebot", "CookieConsent", "OneTrust", "klaro", "tarteaucitron", "UC_UI", "Didomi", "__tcfapi"];

/** The part that the gate calls. Draws nothing until asked to. */
export function createBanner(gate: GateHandle): BannerPart {
  const { config, shared } = gate;
  const { root, layer } = shared.surface!;
  const { layout = "bar", operator } = config;
  const lang = (shared.lang = pickLanguage(config));
  let box: HTMLElement | undefined;
  let back: HTMLElement | null;
  let stop: (() => void) | undefined;

  const texts = (): BannerTexts => Object.assign({}, ruBanner, shared.texts && shared.texts.banner, config.texts && config.texts[lang]);
  const say = createLiveRegion(gate, texts);
  /** Draws in the language in use, or in Russian where its file does not come. */
  const worded = (then: () => void): void => {
    if (lang === "ru" || shared.texts) then();
    else void gate.load(`lang-${lang}`).then(then, then);
  };
  const draw = (): void => {
    if (gate.decision || window.top !== window) return;
    part.hide();
    const resolved = noticeOf(gate, texts(), lang);
    shared.notice = { id: lang + "-" + layout, lang, texts: resolved };
    if (!box) {
      box = layer(layout, lang);
      box.addEventListener("focusin", ({ relatedTarget }) => {
        if (!box!.contains(relatedTarget as Node)) back = relatedTarget as HTMLElement;
      });
    }
    box.append(<Banner texts={resolved} operator={operator} answer={answer} open={open} />);
    stop = stayClear(box);
    if (document.readyState === "complete") standIns();
    else addEventListener("load", standIns);
  };
  /** Held frames and widgets get their placeholders; a second consent tool is named for removal, never hidden. */
  const standIns = (): void => {
    OTHERS.filter((name) => name in window).forEach((name) => gate.problem("other-consent-tool", name));
    const wanted = gate.held.some(({ element, kind, category }) => element && (kind === "iframe" || category === 1));
    if (wanted || document.querySelector("iframe[data-src]")) gate.load("placeholder").catch(() => undefined);
  };
  const open = (): void => {
    gate.load("banner-preact").catch(() => undefined);
    void gate.api.open();
  };
  const answer = (granted: boolean): void => {
    const categories: Choice["categories"] = {};
    for (const name of gate.categories) categories[name] = granted;
    part.hide();
    // The banner is gone in the next frame; what the answer sets off comes after it. Until then nothing more is allowed than before.
    afterPaint(() => {
      void gate.decide({ categories, reset: true, source: "b", action: granted ? "accept_all" : "reject_all" }).then(part.show);
    });
  };
  const part: BannerPart = {
    show: () => worded(draw),
    hide() {
      if (!box || !stop) return;
      const within = box.contains(root.activeElement);
      stop();
      stop = undefined;
      box.textContent = "";
      if (within && back) back.focus({ preventScroll: true });
    },
    announce: (message) => worded(() => say(message)),
  };
  return part;
}
