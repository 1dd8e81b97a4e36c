/** Draws a placeholder for every held frame and widget, also for those that come later, and takes it away when its vendor is let in. */
import css from "../../styles/placeholder.css?inline";
import type { GateHandle } from "../contract.ts";
import { h } from "./element.ts";
import { fillFrame } from "./frame-stage.ts";
import { pickLanguage } from "./language.ts";
import { Placeholder } from "./Placeholder.tsx";
import { outsideOf } from "./places.ts";
import { heldPlaces, type HeldPlace } from "./places-held.ts";
import { ruPlaceholder, type PlaceholderTexts } from "./texts/ru-placeholder.ts";

/** Widgets come late: looked for again after these many milliseconds. */
const LATER = [500, 2000, 6000];

/** Starts once a page. */
export function startPlaceholders(gate: GateHandle): void {
  const drawn = new Map<Element, () => void>();
  const lang = pickLanguage(gate.config);
  const look = (): void => {
    const places = heldPlaces(gate);
    drawn.forEach((remove, element) => {
      if (places.some((one) => one.element === element)) return;
      drawn.delete(element);
      remove();
    });
    for (const one of places) if (!drawn.has(one.element)) drawn.set(one.element, draw(gate, one, lang, look));
  };
  const begin = (): void => {
    look();
    for (const delay of LATER) setTimeout(look, delay);
    document.addEventListener("DOMContentLoaded", look);
    addEventListener("load", look);
    gate.api.onChange(() => setTimeout(look, 300));
  };
  if (lang === "ru" || gate.shared.texts) begin();
  else void gate.load(`lang-${lang}`).then(begin, begin);
}

/** Draws one; gives the function that takes it away. */
function draw(gate: GateHandle, one: HeldPlace, lang: string, look: () => void): () => void {
  const { config, shared } = gate;
  const { element, place, url, vendor } = one;
  const texts: PlaceholderTexts = { ...ruPlaceholder, ...shared.texts?.placeholder, ...config.texts?.[lang] };
  const once = (): void => {
    leave();
    one.show();
    look();
    element.focus();
  };
  const always = (): void => {
    void gate.decide({ categories: {}, vendors: { [vendor]: true }, source: "p", action: "save" }).then(look);
  };
  const content = (
    <Placeholder place={place} texts={texts} outside={outsideOf(place, url)} address={config.operator.address ?? ""} once={one.forbidden ? null : once} always={vendor ? always : null} />
  );
  content.lang = lang;
  const leave = (element instanceof HTMLIFrameElement && fillFrame(element, content, { css, theme: config.theme, held: one.held })) || standBeside(element, content, place.kind === "chat");
  return leave;
}

/** Widgets that a script draws: the placeholder stands where the script does; a chat's floats in the corner where the chat would. */
function standBeside(element: HTMLElement, content: HTMLElement, floats: boolean): () => void {
  const host = document.createElement("soglasie-part");
  const root = host.attachShadow({ mode: "open" });
  const { width, height } = sizeOf(element);
  host.style.display = "block";
  if (!floats && width) host.style.width = width;
  if (!floats && height) host.style.minHeight = height;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
    style.textContent = css;
    root.append(style);
  }
  root.append(floats ? <details class="f"><summary>{content.querySelector("button,a")!.textContent}</summary>{content}</details> : content);
  if (element.closest("head") || floats) document.body.append(host);
  else element.after(host);
  return () => host.remove();
}

/** The map constructor says its size in its address; a sandboxed frame has one. */
function sizeOf(element: HTMLElement): { width: string; height: string } {
  const query = /\?(.*)/.exec(element.getAttribute("src") ?? "")?.[1] ?? "";
  const given = new URLSearchParams(query);
  const size = (name: "width" | "height"): string => {
    const value = given.get(name) ?? element.getAttribute(name) ?? "";
    return /^\d+$/.test(value) ? `${value}px` : /^\d+%$/.test(value) ? value : "";
  };
  return { width: size("width"), height: size("height") };
}
