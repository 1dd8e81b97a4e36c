/**
 * A client router brings the next page's head along, and the seal's policies in it would shut a page that runs with a grant: they lose their power
 * before they enter the document, where an observer would be too late.
 */
import { mapArguments } from "./map-arguments.ts";

const SEALS = "meta[data-soglasie-seal]";
const IN_TEXT = /(<meta\b[^>]*?)http-equiv(?=[^>]*data-soglasie-seal)|(<meta\b[^>]*data-soglasie-seal[^>]*?)http-equiv/gi;
const INSERT = "appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement";

function disarm(given: unknown): unknown {
  // Trusted HTML goes on as it is: a policy of the page made it, and text in its place would be refused.
  if (typeof given === "string") return given.replace(IN_TEXT, "$1$2data-shut");
  const node = given as Element | null;
  const metas = node && node.querySelectorAll ? [...node.querySelectorAll(SEALS)] : [];
  if (node && node.matches && node.matches(SEALS)) metas.push(node);
  for (const meta of metas) meta.removeAttribute("http-equiv");
  return given;
}

/** Watches what enters this document from now on. */
export function watchRouter(win: Window & typeof globalThis = window): void {
  const homes = [win.Node, win.Element, win.Document, win.DocumentFragment, win.CharacterData].map(({ prototype }) => prototype);
  for (const home of homes) {
    mapArguments(home, INSERT + " insertAdjacentHTML setHTMLUnsafe", disarm);
    mapArguments(home, "innerHTML outerHTML", disarm, "set");
  }
}
