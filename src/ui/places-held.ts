/** The held frames and widgets of this page that a placeholder can stand for. */
import type { GateHandle, HeldTag } from "../contract.ts";
import { emptyFrame } from "./frame-empty.ts";
import { letIn } from "./on-request-use.ts";
import { outsideOf, placeOf, type Place } from "./places.ts";
import { untilAnswer } from "./places-once.ts";

/** One of them. */
export interface HeldPlace {
  readonly element: HTMLElement;
  /** After this the placeholder stands, where it cannot stand in the element itself. */
  readonly beside: HTMLElement;
  readonly url: URL;
  readonly place: Place;
  /** Where the same thing can be seen without us; empty for a script of a vendor without such a page. */
  readonly outside: string;
  /** Id of the vendor in the config, or an empty string: the config does not name it, or it needs no answer. */
  readonly vendor: string;
  /** The site never loads it, whatever the answer. */
  readonly forbidden: boolean;
  /** Is it held still? */
  held(): boolean;
  /** Lets it run now, without changing the decision. */
  show(): void;
}

const MARKED = "iframe[data-soglasie][data-src],iframe[data-category][data-src],iframe[data-name][data-src]";

/** Frames held by the gate, frames the site marked itself, and scripts of chats, maps and booking widgets. */
export function heldPlaces(gate: GateHandle): HeldPlace[] {
  const found: HeldPlace[] = [];
  for (const tag of gate.held) {
    const { element } = tag;
    if (tag.state !== "held" || gate.used[tag.vendor] || !element || !element.isConnected) continue;
    const url = parse(element.getAttribute("src"));
    if (!url) continue;
    const place = placeOf(url, vendorOf(gate, tag));
    if (tag.kind !== "iframe" && (tag.kind !== "script" || place.kind === "other" || place.kind === "video")) continue;
    const beside = (place.id === "bitrix24-form" && document.querySelector<HTMLElement>("script[data-b24-form^='inline']")) || (element as HTMLElement);
    const forbidden = tag.foreign && gate.config.gate?.foreign === "never";
    const show = (): void => (tag.kind === "script" ? void letIn(gate, tag.vendor, !tag.category).catch(() => undefined) : release(gate, tag));
    found.push({ element: element as HTMLElement, beside, url, place, outside: outsideOf(place, url, tag.kind === "script"), vendor: vendorOf(gate, tag), forbidden, held: () => tag.state === "held", show });
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(MARKED)) {
    const url = parse(frame.dataset["src"]);
    const mark = frame.dataset["soglasie"] ?? frame.dataset["name"] ?? frame.dataset["category"] ?? "";
    if (!url || gate.permits(mark)) continue;
    const vendor = gate.vendors.some(({ id }) => id === mark) ? mark : "";
    const place = placeOf(url, mark);
    found.push({ element: frame, beside: frame, url, place, outside: outsideOf(place, url), vendor, forbidden: false, held: () => frame.hasAttribute("data-src"), show: () => showMarked(gate, frame, { url, mark }) });
  }
  return found;
}

function vendorOf(gate: GateHandle, tag: HeldTag): string {
  const id = tag.category ? gate.idOf(tag.vendor) : "";
  return gate.vendors.some((vendor) => vendor.id === id) ? id : "";
}

/** Only for the moment in which this one is given back: whatever else the vendor has stays held. */
function release(gate: GateHandle, tag: HeldTag): void {
  const { used } = gate;
  const frame = tag.element as HTMLIFrameElement;
  tag.state = "released";
  used[tag.vendor] = 1;
  void tag.release();
  delete used[tag.vendor];
  untilAnswer(gate, () => {
    const address = frame.getAttribute("src");
    // What needs no answer no answer takes away.
    if (!address || !tag.category || !gate.heldUrl(address, true)) return;
    emptyFrame(frame);
    frame.setAttribute("src", address);
  });
}

/** A marked frame gets its address; if the gate then holds it as a known vendor's, it is released like the others. */
function showMarked(gate: GateHandle, frame: HTMLIFrameElement, { url, mark }: { readonly url: URL; readonly mark: string }): void {
  const address = frame.dataset["src"]!;
  frame.removeAttribute("data-src");
  frame.setAttribute("src", url.href);
  const known = gate.held.filter((tag) => tag.element === frame && tag.state === "held");
  known.forEach((tag) => release(gate, tag));
  if (known[0]) return;
  untilAnswer(gate, () => {
    if (gate.permits(mark)) return;
    emptyFrame(frame);
    frame.removeAttribute("src");
    frame.dataset["src"] = address;
  });
}

function parse(src: string | null | undefined): URL | undefined {
  try {
    return src ? new URL(src, document.baseURI) : undefined;
  } catch {
    return undefined;
  }
}
