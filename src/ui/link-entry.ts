/**
 * The plain link in the flow after a page's end, for pages that carry no link of their own to the preferences. In a page that is written anew
 * (`document.open()` takes every listener from the document, the gate's own among them) links of ours are followed from here.
 */
import { connect } from "../chunk.ts";
import type { SiteConfig } from "../config/types.ts";
import type { GateHandle } from "../contract.ts";
import { directionOf } from "./direction.ts";
import { pickLanguage } from "./language.ts";
import { linkWords } from "./texts/link-words.ts";

const WITHDRAW = "data-soglasie-withdraw";
const OPEN = "data-soglasie-open";
const EITHER = `[${WITHDRAW}],[${OPEN}]`;
/** Milliseconds that a page which is written anew has to write its own. */
const LATER = 500;

connect("link", (gate) => {
  const follow = follower(gate);
  const put = (): void => {
    if (!document.querySelector(EITHER) && top === window) document.documentElement.append(plainLink(gate.config));
  };
  const anew = (): void => {
    // Added again it is still there once.
    document.addEventListener("click", follow);
    setTimeout(put, LATER);
  };
  gate.parts.link = { follow: anew };
  new MutationObserver(anew).observe(document, { childList: true });
  if (document.readyState === "complete") put();
  else setTimeout(put, LATER);
});

function plainLink(config: SiteConfig): HTMLElement {
  const lang = pickLanguage(config);
  const line = document.createElement("p");
  const link = document.createElement("a");
  const own = (config.texts || {})[lang] as { readonly link?: string } | undefined;
  line.lang = lang;
  line.dir = directionOf(lang);
  line.style.textAlign = "center";
  link.href = "#";
  link.setAttribute(OPEN, "");
  link.textContent = (own && own.link) || linkWords[lang] || linkWords["en"]!;
  line.append(link);
  return line;
}

/** Does what the link that is clicked says, unless the gate did: a router that swaps the root leaves the gate its listener. */
function follower(gate: GateHandle): (event: Event) => void {
  return (event) => {
    const target = event.composedPath()[0] as Element;
    const link = target.closest && target.closest(EITHER);
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    void gate.call(link.hasAttribute(WITHDRAW) ? "withdraw" : "open");
  };
}
