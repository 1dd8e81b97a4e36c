/**
 * What the gate does not watch on the way in, because nothing of a vendor runs then: style sheets and style attributes that load, fonts, links into
 * frames. Once a vendor that ran has lost its grant these are watched too, until the page's next load; a host that nobody knows stays free.
 */
import type { GateHandle } from "../contract.ts";
import { mapArguments } from "../seal/map-arguments.ts";
import { watchMarkup, type Clean } from "./shut-markup.ts";

const done = new WeakSet<object>();

/** True where a link or call with this target would load into a frame of the page. */
const namesFrame = (doc: Document, target: unknown): boolean => !!target && [...doc.querySelectorAll<HTMLIFrameElement>("iframe[name],frame[name]")].some(({ name }) => name === target);

function watchLinks(gate: GateHandle, win: Window & typeof globalThis): void {
  const held = (link: Element | null): boolean => !!link && namesFrame(win.document, link.getAttribute("target")) && !!gate.heldUrl((link as HTMLAnchorElement).href, true);
  win.addEventListener("click", (event) => held((event.composedPath()[0] as Element).closest("a[target],area[target]")) && event.preventDefault(), true);
  // A link outside the page sends its click to nobody.
  const { prototype } = win.HTMLElement;
  prototype.click = new Proxy(prototype.click, { apply: (click, self: Element, args) => (self.isConnected || !held(self) ? (Reflect.apply(click, self, args) as void) : undefined) });
  win.open = new Proxy(win.open, { apply: (open, self, args: Parameters<typeof win.open>) => (namesFrame(win.document, args[1]) && gate.heldUrl(String(args[0]), true) ? null : (Reflect.apply(open, self, args) as Window)) });
}

/** Watches them in this window, once. */
export function shutWays(gate: GateHandle, win: Window & typeof globalThis = window): void {
  if (done.has(win)) return;
  done.add(win);
  const clean: Clean = (text) => text.replace(/(https?:)?\/\/[^"')\s;,]+/g, (address) => (gate.heldUrl(address, true) ? "data:," : address));
  const cleaned = (argument: unknown): unknown => (typeof argument === "string" ? clean(argument) : argument);
  mapArguments(win.CSSStyleSheet.prototype, "insertRule addRule replace replaceSync", cleaned);
  mapArguments(win.CSSStyleDeclaration.prototype, "setProperty", cleaned);
  mapArguments(win.CSSStyleDeclaration.prototype, "cssText", cleaned, "set");
  mapArguments(win, "FontFace", cleaned);
  watchLinks(gate, win);
  watchMarkup(clean, win.document);
}
