/** A first visit's other files, asked for while the gate itself is still on its way. */
import { embedAttributes } from "./snippet.ts";
import type { SiteConfig } from "./types.ts";

/** What the lines are made of. */
export interface PreloadOptions {
  /** Id of the build whose files lie at `path`: the gate asks for them by it, and for other addresses the preload would be for nothing. */
  readonly build: string;
  /** Address of the folder, ends in `/`. */
  readonly path: string;
  /** Nonce of the page's own CSP, or the template's expression for it; default none. */
  readonly nonce?: string;
}

/**
 * An inline script for the place in front of the embed line. It preloads banner and SDK where the visitor has no decision yet, so that they do not
 * wait for the gate; who has answered, and a page in a frame, ask for nothing. The charset is the gate's own: by another one Firefox asks twice.
 */
export function preloadScript({ layout }: Pick<SiteConfig, "layout">, { build, path, nonce }: PreloadOptions): string {
  const names = layout === "none" ? ["sdk"] : ["banner", "sdk"];
  const [address, rest] = [JSON.stringify(`${path}soglasie.`), JSON.stringify(`.js?${build}`)].map((text) => text.replace(/</g, "\\x3c"));
  const code = `top!==self||/(^|; )soglasie=/.test(document.cookie)||${JSON.stringify(names)}.forEach(function(n){var l=document.createElement("link");l.rel="preload";l.as="script";l.charset="utf-8";l.nonce=document.currentScript.nonce;l.href=${address}+n+${rest};document.head.appendChild(l)})`;
  return `<script ${embedAttributes(nonce)}>${code}</script>`;
}
