/** Draws inside a held frame's own blank document: its place, size and styles in the page stay as they are. */

/** Puts the content into the frame; false where its document is out of reach (sandboxed). Drawn again when the engine replaces the blank page. */
export function fillFrame(frame: HTMLIFrameElement, content: HTMLElement, css: string, theme: Readonly<Record<string, string>> = {}): boolean {
  const put = (): boolean => {
    const page = frame.contentDocument;
    if (!page || !page.body || page.URL !== "about:blank") return false;
    page.documentElement.lang = content.lang;
    for (const name of Object.keys(theme)) page.documentElement.style.setProperty("--soglasie-" + name, theme[name]!);
    dress(page, css);
    page.body.replaceChildren(content);
    return true;
  };
  frame.addEventListener("load", () => void (content.ownerDocument === frame.contentDocument || put()));
  return put();
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
