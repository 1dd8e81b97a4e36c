/** Shows and hides the banner, and gives the focus back to where it was. */
import { h, render } from "preact";
import type { BannerPart, Choice, GateHandle } from "../contract.ts";
import { Banner } from "./Banner.tsx";
import { pickLanguage } from "./language.ts";
import { noticeOf } from "./notice.ts";
import { ruBanner, type BannerTexts } from "./texts/ru-banner.ts";

/** The part that the gate calls. Draws nothing until asked to. */
export function createBanner(gate: GateHandle): BannerPart {
  const { config, shared } = gate;
  const { root, layer } = shared.surface!;
  const lang = (shared.lang = pickLanguage(config));
  let box: HTMLElement | undefined;
  let back: HTMLElement | null;

  const draw = (): void => {
    if (gate.decision || window.top !== window) return;
    const texts: BannerTexts = Object.assign({}, ruBanner, shared.texts && shared.texts.banner, config.texts && config.texts[lang]);
    const notice = noticeOf(gate, texts, lang);
    const layout = config.layout || "bar";
    shared.notice = { id: lang + "-" + layout, lang, texts: Object.assign({}, texts, notice) };
    box = box || layer(layout, lang);
    box.addEventListener("focusin", ({ relatedTarget }) => {
      if (!box!.contains(relatedTarget as Node)) back = relatedTarget as HTMLElement;
    });
    render(<Banner title={notice.title} text={notice.text} texts={texts} operator={config.operator} answer={answer} open={gate.api.open} />, box);
  };
  const answer = (granted: boolean): void => {
    const categories: Choice["categories"] = {};
    for (const name of gate.categories) categories[name] = granted;
    part.hide();
    void gate.decide({ categories, reset: true, source: "b", action: granted ? "accept_all" : "reject_all" }).then(part.show);
  };
  const part: BannerPart = {
    show() {
      if (lang === "ru" || shared.texts) draw();
      else void gate.load(`lang-${lang}`).then(draw, draw);
    },
    hide() {
      if (!box) return;
      const within = box.contains(root.activeElement);
      render(null, box);
      if (within && back) back.focus({ preventScroll: true });
    },
    announce(message) {
      gate.load("status").then(() => gate.parts.status!.announce(message), () => undefined);
    },
  };
  return part;
}
