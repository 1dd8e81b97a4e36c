/** Code and style sheets that stand in the page itself. */
import type { Hit } from "../catalogue/gate.ts";
import { heldUrl } from "./judge.ts";
import { keepBack, kept } from "./kept.ts";
import { getAttribute, setAttribute } from "./natives.ts";

/** A type that no browser knows. */
const HELD = "soglasie/held";
/** JavaScript, ECMAScript, JScript; no TypeScript. */
const RUNS = /^$|(a|j|ve)script|^module$/i;
// A style sheet's "@import" inside a script is only text there.
const IMPORT = /(^|[^@.\w$])import\b[^"'`]*["'`](https?:)?\/\/[^"'`\s]+/g;
const STYLE = /(@import\s*["']|\burl\(\s*["']?)(https?:)?\/\/[^"')\s]+/gi;

/** A script that the browser would run; data blocks and marked tags are not. */
export function runs(element: Element): boolean {
  return element.nodeName === "SCRIPT" && RUNS.test(getAttribute.call(element, "type") || "");
}

/**
 * An inline script that imports a held vendor by a literal address, or a style sheet that loads from one, gets an unknown type until its release. So does
 * one whose address is withheld and that has text beside it (settings that its vendor reads): without the address the browser would run the text.
 * `text`: what it is about to be given.
 */
export function holdText(element: Element, text?: string): void {
  const uses = element.nodeName === "STYLE" ? STYLE : runs(element) && IMPORT;
  const own = kept.get(element);
  const code = text || element.textContent!;
  const hit = uses && (((own && code && own.src) as Hit) || (code.match(uses) || []).map((use) => heldUrl(use.slice(use.search(/(https?:)?\/\//)))).find(Boolean));
  const type = hit && (getAttribute.call(element, "type") || "");
  // Held already: taking the type off for a moment would let a style sheet fetch.
  if (!hit || type === HELD) return;
  keepBack(element, "type", type, hit);
  setAttribute.call(element, "type", HELD);
}
