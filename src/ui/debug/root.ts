/** Where the panel lives: an element of its own at the page's end with an open shadow root, apart from the interface that visitors see. */

/** Makes it and gives the root; `nonce`: our own script's, for engines without constructable style sheets. */
export function createRoot(css: string, nonce: string, doc: Document = document): ShadowRoot {
  const host = doc.createElement("soglasie-debug");
  const root = host.attachShadow({ mode: "open" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = doc.createElement("style");
    style.nonce = nonce;
    style.textContent = css;
    root.appendChild(style);
  }
  doc.documentElement.appendChild(host);
  return root;
}
