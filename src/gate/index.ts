/**
 * The blocking script. First in `<head>`, synchronous: reads config and decision, patches, publishes `window.Soglasie`, and asks for the
 * other files only if they are needed. Nothing may throw into the page.
 */
import type { SiteConfig } from "../config/types.ts";
import { startGate } from "./start.ts";

declare global {
  interface Window {
    soglasieConfig?: unknown;
  }
}

type Holder = { Soglasie?: { version: string; build?: string } };

const own = document.currentScript as HTMLScriptElement | null;
const first = (window as unknown as Holder).Soglasie;

if (first && first.version) {
  console.warn(`Soglasie second-copy: ${first.version}, ${__VERSION__}`);
} else {
  const url = own && own.getAttribute("data-config");
  const given = __CONFIG__ || window.soglasieConfig;
  const gate = startGate(own, given || null, !given && !url);
  if (!given && url) {
    fetchConfig(url).then(gate.configure, () => gate.handle.problem("config-json", url));
  }
}

function fetchConfig(url: string): Promise<SiteConfig> {
  return fetch(url, { credentials: "same-origin" }).then((response) => {
    if (!response.ok) throw new Error(url);
    return response.json() as Promise<SiteConfig>;
  });
}
