/**
 * The clinic's telephone numbers around call tracking: the originals are kept before a call tracker runs and come back at withdrawal; a
 * number that only the tracker would have filled in is shown from the config while the tracker is held.
 */
import type { GateHandle } from "../contract.ts";

/** Call trackers of the catalogue: they change the numbers on the page. */
const TRACKERS = /^(calltouch|comagic-uis|roistat|mango-office|callibri|calltracking-ru|sipuni|novofon-zadarma)$/;
/** Ten digits as people write them, with the country in front or without: `8-800-…`, `+7 (495) …`, `(4852) 12-34-56`, `+7.495.…`. */
const NUMBER = /(^|[^\d.,])((\+7|[78])[\s.(\u2010-\u2015-]{0,3})?\(?\d{3,5}\)?([\s.\u2010-\u2015-]{0,3}\d){5,7}(?!\d)/;
/** Where sites leave a gap for the tracker, by the vendors' own class names. */
const GAPS = "[class*='comagic_phone'],[class*='call_phone'],[class*='calltouch'],[class*='roistat-phone'],[class*='mgo-number'],[class*='callibri_phone'],a[href='tel:'],a[href='tel:+']";
const PLACES = `a[href^='tel:'],${GAPS}`;
/** Characters of the longest text that is taken for a number with its label: rebuilt whole where a tracker has put its own in its place. */
const LONGEST = 60;
/** Milliseconds after which what a tracker that is still in memory has changed again is put back. */
const AGAIN = [1000, 5000];

interface Place {
  readonly text: string;
  readonly href: string | null;
  /** The page's own nodes, which its framework goes on using, and copies for where they are gone. */
  readonly nodes: readonly Node[];
  readonly copies: readonly Node[];
}

const places = new Map<Element, Place>();
/** Numbers amid other text. */
const texts = new Map<Text, string>();
/** What the parser may not have read to its end. */
let open: Node[] = [];
let watcher: MutationObserver | undefined;
let later: number[] = [];

/** Remembers every number on the page, once a grant: those that are there, and those that come. */
export function keepPhones(doc: Document = document): void {
  later.splice(0).forEach(clearTimeout);
  if (watcher) return look(watcher.takeRecords());
  for (const kept of [places, texts]) kept.clear();
  if (doc.body) keepIn(doc.body);
  // Set up before the tracker's own, and so called before it: what comes is seen unchanged.
  watcher = new MutationObserver(look);
  watcher.observe(doc, { childList: true, subtree: true });
}

function look(records: readonly MutationRecord[]): void {
  keepOpen();
  for (const { addedNodes } of records) addedNodes.forEach(keepIn);
}

/** What has only grown since was not read to its end; anything else is a tracker's work. */
function keepOpen(): void {
  for (const node of open.splice(0)) {
    const text = node as Text;
    const { text: before = "", href = null, nodes = [] } = places.get(node as Element) || {};
    if (texts.has(text) && !text.data.indexOf(texts.get(text)!)) texts.delete(text);
    else if ((before || /\d{5}/.test(href || "")) && nodes.every((one, i) => node.childNodes[i] === one) && !node.textContent!.indexOf(before)) places.delete(node as Element);
    keepIn(node);
  }
}

/** Is the parser still at work here? */
function isOpen(node: Node): boolean {
  if (document.readyState !== "loading") return false;
  for (let up: Node | null = node; up && up !== document.body; up = up.parentNode) if (up.nextSibling) return false;
  return true;
}

function keepIn(root: Node): void {
  // What comes into a place that is kept is the tracker's.
  for (let up: Node | null = root; up; up = up.parentNode) if (places.has(up as Element)) return;
  if (root.nodeType === 1) [root as Element, ...(root as Element).querySelectorAll(PLACES)].forEach((one) => one.matches(PLACES) && keepPlace(one));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) keepText(node as Text);
}

function keepText(node: Text): void {
  if (!/\d/.test(node.data) || texts.has(node)) return;
  if (isOpen(node)) open.push(node);
  if (NUMBER.test(node.data)) texts.set(node, node.data);
  // A number may be parted into several elements; the first that holds all of it is its place.
  for (let up = node.parentElement; up && (up.textContent || "").length <= LONGEST; up = up.parentElement) if (NUMBER.test(up.textContent!)) return keepPlace(up);
}

function keepPlace(element: Element): void {
  if (places.has(element)) return;
  if (isOpen(element)) open.push(element);
  const nodes = [...element.childNodes];
  places.set(element, { text: element.textContent || "", href: element.getAttribute("href"), nodes, copies: nodes.map((node) => node.cloneNode(true)) });
}

/** Puts back the numbers that a call tracker has changed, now and soon again: a tracker that is in memory goes on. */
export function restorePhones(): void {
  if (watcher) watcher.disconnect();
  watcher = undefined;
  putBack();
  later.splice(0).forEach(clearTimeout);
  later = AGAIN.map((wait) => window.setTimeout(putBack, wait));
}

function putBack(): void {
  for (const [node, text] of texts) if (node.data !== text) node.data = text;
  // The innermost first.
  for (const [element, place] of [...places].reverse()) if (element.isConnected) restore(element, place);
}

function restore(element: Element, { text, href, nodes, copies }: Place): void {
  if (href !== null && element.getAttribute("href") !== href) element.setAttribute("href", href);
  if (element.textContent === text) return;
  const fill = (own: readonly Node[]): void => {
    element.textContent = "";
    own.forEach((node) => element.appendChild(node));
  };
  fill(nodes.filter((node) => !node.isConnected || node.parentNode === element));
  if (element.textContent !== text) fill(copies.map((node) => node.cloneNode(true)));
}

/** Shows the clinic's own number where only a held call tracker would have put one. */
export function showPhone(gate: GateHandle, doc: Document = document): void {
  const { phone } = gate.config.operator;
  if (!phone || !gate.vendors.some(({ id }) => TRACKERS.test(id) && !gate.permits(id))) return;
  for (const gap of doc.querySelectorAll<HTMLElement>(GAPS)) {
    if (gap.nodeName === "A" && !/\d{5}/.test(gap.getAttribute("href") || "")) gap.setAttribute("href", "tel:" + phone.replace(/[^\d+]/g, ""));
    // A picture of a telephone needs no number.
    if (gap.firstElementChild) continue;
    if (!/\d{2}/.test(gap.textContent || "")) gap.textContent = phone;
    const { visibility, display, opacity } = getComputedStyle(gap);
    if (visibility === "hidden") gap.style.visibility = "visible";
    if (display === "none") gap.style.display = "inline";
    if (opacity === "0") gap.style.opacity = "1";
  }
}
