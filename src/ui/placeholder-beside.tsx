/** A part of ours in the page's flow: after an element or in an empty one, at the page's end for what stands in the head, or in the corner where a chat would float. */
import { keepClear } from "./chat-corner.ts";
import { h } from "./element.ts";
import { keepFitting } from "./placeholder-fit.ts";
import { makeHost, type Theme } from "./placeholder-host.ts";

/** Where it goes, and the site's colours. */
export interface BesideLook {
  readonly where?: "after" | "inside" | "corner";
  readonly theme?: Theme;
}

/** Puts the content after the element (default), into it, or, for the page as a whole, into the corner; gives the function that takes it away. */
export function standBeside(element: HTMLElement, content: HTMLElement, { where = "after", theme }: BesideLook = {}): () => void {
  const { host, root } = makeHost(theme);
  Object.assign(host.style, { display: "block", maxWidth: "100%" }, where === "after" && sizeOf(element), where === "inside" && fillOf(element));
  root.append(where === "corner" ? folded(content) : content);
  if (where === "inside") element.append(host);
  else if (where === "corner" || element.closest("head")) document.body.append(host);
  else element.after(host);
  const rest = where === "corner" ? keepClear(host) : where === "inside" && keepFitting(content, host);
  return () => {
    host.remove();
    if (rest) rest();
  };
}

/** A button that says what will happen before it does. */
function folded(content: HTMLElement): HTMLElement {
  return (
    <details class="f" lang={content.lang} dir={content.dir as "ltr" | "rtl"}>
      <summary>{(content.querySelector("button")?.textContent ?? content.getAttribute("aria-label")) as string}</summary>
      {content}
    </details>
  );
}

/** All of a box, whether its height is its own or comes from its padding. */
function fillOf(box: HTMLElement): Partial<CSSStyleDeclaration> {
  return getComputedStyle(box).position === "static" ? { height: "100%", overflow: "auto" } : { position: "absolute", top: "0", left: "0", width: "100%", height: "100%", overflow: "auto" };
}

/** The map constructor says its size in its address. */
function sizeOf(element: HTMLElement): { width: string; minHeight: string } {
  const query = /\?(.*)/.exec(element.getAttribute("src") ?? "")?.[1] ?? "";
  const given = new URLSearchParams(query);
  const size = (name: "width" | "height"): string => {
    const value = given.get(name) ?? element.getAttribute(name) ?? "";
    return /^\d+$/.test(value) ? `${value}px` : /^\d+%$/.test(value) ? value : "";
  };
  return { width: size("width"), minHeight: size("height") };
}
