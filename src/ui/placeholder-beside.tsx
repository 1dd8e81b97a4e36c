/** A part of ours in the page's flow: after an element, at the page's end for what stands in the head, or in the corner where a chat would float. */
import { placeholderCss as css } from "./placeholder-css.ts";
import { h } from "./element.ts";

/** Puts the content there; gives the function that takes it away. */
export function standBeside(element: HTMLElement, content: HTMLElement, floats = false): () => void {
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
  root.append(floats ? <details class="f" lang={content.lang} dir={content.dir as "ltr" | "rtl"}><summary>{(content.querySelector("button")?.textContent ?? content.getAttribute("aria-label")) as string}</summary>{content}</details> : content);
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
