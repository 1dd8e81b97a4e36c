/**
 * The clinic's telephone numbers around call tracking: the originals are kept before a call tracker runs and come back at withdrawal; a
 * number that only the tracker would have filled in is shown from the config while the tracker is held.
 */
import type { GateHandle } from "../contract.ts";

/** Call trackers of the catalogue: they change the numbers on the page. */
const TRACKERS = /^(calltouch|comagic-uis|roistat|mango-office|callibri|calltracking-ru|sipuni|novofon-zadarma)$/;
const NUMBER = /(?:\+7|\b8|\+?\d{1,3})[\s\u00a0]?\(?\d{3,5}\)?[\s\u00a0-]?\d[\d\s\u00a0-]{4,9}\d/;
/** Where sites leave a gap for the tracker, by the vendors' own class names. */
const GAPS = "[class*='comagic_phone'],[class*='call_phone'],[class*='calltouch'],[class*='roistat-phone'],[class*='mgo-number'],[class*='callibri_phone'],a[href='tel:'],a[href='tel:+']";

const kept = new Map<Element, { readonly text: string; readonly html: readonly Node[]; readonly href: string | null }>();

let whole = false;

/** Remembers every number on the page, once a grant; while the page is parsed, those that have come since too. */
export function keepPhones(doc: Document = document): void {
  if (whole) return;
  whole = doc.readyState !== "loading";
  for (const element of Array.from(doc.querySelectorAll(`a[href^='tel:'],${GAPS},p,span,div,b,strong,li,td,a,h1,h2,h3,h4,address`))) {
    if (kept.has(element)) continue;
    if (!element.matches(`a[href^='tel:'],${GAPS}`) && (element.firstElementChild || !NUMBER.test(element.textContent || ""))) continue;
    kept.set(element, { text: element.textContent || "", html: Array.from(element.childNodes, (node) => node.cloneNode(true)), href: element.getAttribute("href") });
  }
}

/** Puts back the numbers that a call tracker has changed. */
export function restorePhones(): void {
  for (const [element, { text, html, href }] of kept) {
    if (!element.isConnected) continue;
    if (href !== null && element.getAttribute("href") !== href) element.setAttribute("href", href);
    if (element.textContent === text) continue;
    element.textContent = "";
    html.forEach((node) => element.appendChild(node.cloneNode(true)));
  }
  kept.clear();
  whole = false;
}

/** Shows the clinic's own number where only a held call tracker would have put one. */
export function showPhone(gate: GateHandle, doc: Document = document): void {
  const { phone } = gate.config.operator;
  if (!phone || !gate.vendors.some(({ id }) => TRACKERS.test(id) && !gate.permits(id))) return;
  for (const gap of Array.from(doc.querySelectorAll<HTMLElement>(GAPS))) {
    if (gap.firstElementChild) continue;
    if (gap.nodeName === "A" && !/\d{5}/.test(gap.getAttribute("href") || "")) gap.setAttribute("href", "tel:" + phone.replace(/[^\d+]/g, ""));
    if (!/\d{2}/.test(gap.textContent || "")) gap.textContent = phone;
    const { visibility, display, opacity } = getComputedStyle(gap);
    if (visibility === "hidden") gap.style.visibility = "visible";
    if (display === "none") gap.style.display = "inline";
    if (opacity === "0") gap.style.opacity = "1";
  }
}
