/** The element that holds everything we draw: between head and body, with an open shadow root, so that the page's styles and wrappers do not reach it. */
import type { SiteConfig } from "../config/types.ts";
import type { UiSurface } from "../contract.ts";
import { directionOf } from "./direction.ts";

/** Makes the host, and puts it back if the page's own code removes it. `nonce` is our own script's, for engines without constructable style sheets. */
export function createSurface(theme: SiteConfig["theme"], nonce: string): UiSurface {
  const host = document.createElement("soglasie-ui");
  const root = host.attachShadow({ mode: "open" });
  const boxes: HTMLElement[] = [];
  // A page that throws it out each time has the last word: two that watch one another would never end.
  let again = 9;
  const keep = (): void => {
    const html = document.documentElement as HTMLElement | null;
    if (!html || host.parentNode === html || !again) return;
    again--;
    setTimeout(() => again++, 1000);
    html.insertBefore(host, document.body);
    watch.observe(html, { childList: true });
    boxes.map(rise);
  };
  const watch = new MutationObserver(keep);
  for (const name in theme) host.style.setProperty("--soglasie-" + name, theme[name]!);
  keep();
  // A page may be written anew, or given another root.
  watch.observe(document, { childList: true });
  return {
    root,
    style: (css) => addStyle(root, css, nonce),
    layer(name, lang) {
      const box = document.createElement("div");
      box.className = "w " + name;
      box.lang = lang;
      box.dir = directionOf(lang);
      box.popover = "manual";
      box.dataset["nosnippet"] = "";
      root.appendChild(box);
      boxes.push(box);
      rise(box);
      return box;
    },
  };
}

function addStyle(root: ShadowRoot, css: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement("style");
    style.nonce = nonce;
    style.textContent = css;
    root.appendChild(style);
  }
}

/** Above everything of the page where the engine has a top layer, else by z-index; but below a window of the page's own, beside which nothing of ours could be pressed. */
function rise(box: HTMLElement): void {
  if (box.isConnected && box.showPopover && !document.querySelector(":modal")) box.showPopover();
}
