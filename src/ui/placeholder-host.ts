/** The element of ours in the page that a placeholder stands in: its own styles, and the site's colours. */
import { placeholderCss as css } from "./placeholder-css.ts";

export type Theme = Readonly<Record<string, string>> | undefined;

/** Makes one, with its shadow root. */
export function makeHost(theme: Theme): { readonly host: HTMLElement; readonly root: ShadowRoot } {
  const host = document.createElement("soglasie-part");
  const root = host.attachShadow({ mode: "open" });
  for (const name in theme) host.style.setProperty("--soglasie-" + name, theme[name]!);
  dress(root);
  return { host, root };
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
