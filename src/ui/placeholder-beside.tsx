/** A part of ours in the page's flow: after an element or in an empty one, at the page's end for what stands in the head, or in the corner where a chat would float. */
import { placeholderCss as css } from "./placeholder-css.ts";
import { keepClear } from "./chat-corner.ts";
import { h } from "./element.ts";

/** Puts the content after the element, into it, or, for the page as a whole, into the corner; gives the function that takes it away. */
export function standBeside(element: HTMLElement, content: HTMLElement, where: "after" | "inside" | "corner" = "after"): () => void {
  const host = document.createElement("soglasie-part");
  const root = host.attachShadow({ mode: "open" });
  Object.assign(host.style, { display: "block", maxWidth: "100%" }, where === "after" && sizeOf(element), where === "inside" && fillOf(element));
  dress(root);
  root.append(where === "corner" ? folded(content) : content);
  if (where === "inside") element.append(host);
  else if (where === "corner" || element.closest("head")) document.body.append(host);
  else element.after(host);
  const rest = where === "corner" && keepClear(host);
  return () => {
    host.remove();
    if (rest) rest();
  };
}

function dress(root: ShadowRoot): void {
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
  return getComputedStyle(box).position === "static" ? { height: "100%", overflow: "auto" } : { position: "absolute", inset: "0", overflow: "auto" };
}

/** The map constructor says its size in its address; a sandboxed frame has one. */
function sizeOf(element: HTMLElement): { width: string; minHeight: string } {
  const query = /\?(.*)/.exec(element.getAttribute("src") ?? "")?.[1] ?? "";
  const given = new URLSearchParams(query);
  const size = (name: "width" | "height"): string => {
    const value = given.get(name) ?? element.getAttribute(name) ?? "";
    return /^\d+$/.test(value) ? `${value}px` : /^\d+%$/.test(value) ? value : "";
  };
  return { width: size("width"), minHeight: size("height") };
}
