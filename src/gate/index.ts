/**
 * The blocking script. First in `<head>`, synchronous: patches, reads config and decision, publishes `window.Soglasie`, and asks for the
 * other files only if they are needed. Nothing may throw into the page.
 */
import { startGate } from "./start.ts";

declare global {
  interface Window {
    soglasieConfig?: unknown;
    Soglasie?: { readonly version: string };
  }
}

const own = document.currentScript as HTMLScriptElement | null;

if (window.Soglasie) {
  console.warn(`Soglasie second-copy: ${window.Soglasie.version}, ${__VERSION__}`);
} else {
  const url = own && own.getAttribute("data-config");
  const given = __CONFIG__ || window.soglasieConfig;
  const { fetch } = window;
  const configure = startGate(own);
  if (given || !url) configure(given);
  else {
    fetch(url)
      .then((response) => response.json())
      .then(configure, () => configure(undefined));
  }
}
