/** Draws a placeholder for every held frame and widget, also for those that come later, and takes it away when its vendor is let in. */
import { placeholderCss as css } from "./placeholder-css.ts";
import type { GateHandle } from "../contract.ts";
import { directionOf } from "./direction.ts";
import { h } from "./element.ts";
import { isLeaving } from "./frame-empty.ts";
import { fillFrame } from "./frame-stage.ts";
import { pickLanguage } from "./language.ts";
import { mapBox } from "./map-box.ts";
import { Placeholder } from "./Placeholder.tsx";
import { standBeside } from "./placeholder-beside.tsx";
import { missingMessages } from "./placeholder-captcha.tsx";
import { standOver } from "./placeholder-over.ts";
import { heldPlaces, type HeldPlace } from "./places-held.ts";
import { followVision } from "./vision.ts";
import { ruPlaceholder, type PlaceholderTexts } from "./texts/ru-placeholder.ts";

/** Widgets come late: looked for again after these many milliseconds. */
const LATER = [500, 2000, 6000];
/**
 * Frames come at any time, when somebody scrolls, opens a tab or goes on, get another address (a player with several films) or a size (a window that is
 * unfolded): whether there are more, and others, is looked at after so many milliseconds.
 */
const AGAIN = 500;
/** Square CSS pixels. */
const SPECK = 400;

/** Starts once a page. */
export function startPlaceholders(gate: GateHandle): void {
  const drawn = new Map<Element, { readonly one: HeldPlace; readonly leave: () => void }>();
  const frames = document.getElementsByTagName("iframe");
  const lang = pickLanguage(gate.config);
  let waiting: HeldPlace[] = [];
  const look = (): void => {
    const places = heldPlaces(gate);
    drawn.forEach(({ one, leave }, element) => {
      // Let in and held again since: that is another one, and its placeholder went when it loaded.
      if (one.held() && places.some((place) => place.element === element)) return;
      drawn.delete(element);
      leave();
    });
    waiting = [];
    for (const one of places) {
      if (drawn.has(one.element)) continue;
      if (mustWait(one)) waiting.push(one);
      else drawn.set(one.element, { one, leave: draw(gate, one, lang, look) });
    }
    for (const [place, message] of missingMessages(gate, textsOf(gate, lang))) {
      speaks(message, lang);
      standBeside(place, message, gate.config);
    }
  };
  const begin = (): void => {
    look();
    for (const delay of LATER) setTimeout(look, delay);
    let seen = "";
    setInterval(() => {
      const now = [...gate.held.map(({ kind, element }) => kind === "iframe" && element && element.getAttribute("src")), ...[...frames].map(({ dataset }) => dataset["src"])].join();
      if (now !== seen || !waiting.every(mustWait)) look();
      seen = now;
    }, AGAIN);
    document.addEventListener("DOMContentLoaded", look);
    document.addEventListener("focusin", look);
    addEventListener("load", look);
    gate.api.onChange(() => setTimeout(look, 300));
  };
  if (lang === "ru" || gate.shared.texts) begin();
  else void gate.load(`lang-${lang}`).then(begin, begin);
}

/** A frame of a few pixels shows nothing to anybody, and its buttons would have the focus unseen; one that is hidden has no size yet. One on its way loses what is drawn. */
function mustWait({ element }: HeldPlace): boolean {
  const { width, height } = element.getBoundingClientRect();
  return isLeaving(element) || (element.localName === "iframe" && element.getClientRects().length > 0 && width * height < SPECK);
}

/** Draws one; gives the function that takes it away. */
function draw(gate: GateHandle, one: HeldPlace, lang: string, look: () => void): () => void {
  const { config } = gate;
  const { element, place, outside, vendor } = one;
  const texts = textsOf(gate, lang);
  const once = (): void => {
    leave();
    one.show();
    look();
    element.focus();
  };
  const always = (): void => {
    void gate.call("decide", { categories: {}, vendors: { [vendor]: true }, source: "p", action: "save" }).then(look);
  };
  const content = (
    <Placeholder place={place} texts={texts} outside={outside} operator={config.operator} once={one.forbidden ? null : once} always={vendor ? always : null} />
  );
  speaks(content, lang);
  const box = mapBox(one);
  const where = place.kind === "chat" ? "corner" : box ? "inside" : "after";
  const { theme } = config;
  const stand = (): (() => void) => {
    if (element.localName === "script") return standBeside(box ?? one.beside, content, { where, theme });
    return fillFrame(element as HTMLIFrameElement, content, { css, theme, held: one.held }) || standOver(element, content, theme);
  };
  const leave = stand();
  return leave;
}

/** Says which language it speaks and which way that reads, and lets it follow the page's version for people with low vision. */
function speaks(content: HTMLElement, lang: string): void {
  content.lang = lang;
  content.dir = directionOf(lang);
  followVision(content);
}

function textsOf({ shared, config }: GateHandle, lang: string): PlaceholderTexts {
  return { ...ruPlaceholder, ...shared.texts?.placeholder, ...config.texts?.[lang] };
}
