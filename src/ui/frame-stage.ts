/** Draws inside a held frame's own blank document: its place, size and styles in the page stay as they are. */
import { emptyFrame } from "./frame-empty.ts";
import { keepFitting } from "./placeholder-fit.ts";

/** How it looks, and whether it is still wanted. */
export interface FrameLook {
  readonly css: string;
  readonly theme?: Readonly<Record<string, string>> | undefined;
  /** False once the frame may load what it was meant for: then it is left alone. */
  readonly held: () => boolean;
}

/**
 * Puts the content into the frame and gives the function that takes it away; undefined where its document stays out of reach (sandboxed).
 * What the parser had begun to load before the gate could hold it is sent back to the blank page first.
 */
export function fillFrame(frame: HTMLIFrameElement, content: HTMLElement, { css, theme = {}, held }: FrameLook): (() => void) | undefined {
  if (frame.hasAttribute("sandbox") && !/allow-same-origin/.test(frame.getAttribute("sandbox")!)) return undefined;
  let rest = (): void => undefined;
  const put = (): void => {
    const page = frame.contentDocument;
    if (!held() || (page && content.ownerDocument === page)) return;
    if (!page || !page.body || page.URL !== "about:blank") {
      emptyFrame(frame);
      return;
    }
    Object.assign(page.documentElement, { lang: content.lang, dir: content.dir });
    for (const name of Object.keys(theme)) page.documentElement.style.setProperty("--soglasie-" + name, theme[name]!);
    dress(page, css);
    page.body.textContent = "";
    page.body.append(content);
    rest();
    rest = keepFitting(content, page.documentElement);
  };
  frame.addEventListener("load", put);
  put();
  return () => {
    rest();
    frame.removeEventListener("load", put);
    content.remove();
  };
}

/** The frame's document needs a sheet made in its own window. */
function dress(page: Document, css: string): void {
  try {
    const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [sheet];
  } catch {
    const style = page.createElement("style");
    const ours = document.querySelector<HTMLElement>("script[nonce],style[nonce]");
    if (ours) style.nonce = ours.nonce ?? "";
    style.textContent = css;
    page.head.append(style);
  }
}
