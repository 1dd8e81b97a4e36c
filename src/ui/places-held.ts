/** The held frames and widgets of this page that a placeholder can stand for. */
import type { GateHandle, HeldTag } from "../contract.ts";
import { takenOut } from "../taken-out.ts";
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
  /** Is it held still, and for that address? */
  held(): boolean;
  /** Lets it run now, without changing the decision. */
  show(): void;
}

type HeldUrl = NonNullable<ReturnType<GateHandle["heldUrl"]>>;

const MARKED = "iframe[data-soglasie][data-src],iframe[data-category][data-src],iframe[data-name][data-src]";

/** Frames held by the gate, frames the site marked itself, and scripts of chats, maps and booking widgets. */
export function heldPlaces(gate: GateHandle): HeldPlace[] {
  const found: HeldPlace[] = [];
  for (const tag of gate.held) {
    const { element } = tag;
    if (tag.state !== "held" || !element || !element.isConnected) continue;
    const now = heldNow(gate, element);
    if (!now) continue;
    const { url, hit } = now;
    const vendor = vendorOf(gate, hit);
    const place = named(gate, placeOf(url, vendor), vendor);
    if (tag.kind !== "iframe" && (tag.kind !== "script" || place.kind === "other" || place.kind === "video")) continue;
    const beside = (place.id === "bitrix24-form" && document.querySelector<HTMLElement>("script[data-b24-form^='inline']")) || (element as HTMLElement);
    const forbidden = !!hit.foreign && gate.config.gate?.foreign === "never";
    const held = (): boolean => tag.state === "held" && heldNow(gate, element)?.url.href === url.href;
    const show = (): void => (tag.kind === "script" ? void letIn(gate, hit.vendor, !hit.category).catch(() => undefined) : release(gate, tag, hit));
    found.push({ element: element as HTMLElement, beside, url, place, outside: outsideOf(place, url, tag.kind === "script"), vendor, forbidden, held, show });
  }
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(MARKED)) {
    const url = parse(frame.dataset["src"]);
    const mark = frame.dataset["soglasie"] ?? frame.dataset["name"] ?? frame.dataset["category"] ?? "";
    if (!url || gate.permits(mark)) continue;
    const vendor = gate.vendors.some(({ id }) => id === mark) ? mark : "";
    const place = named(gate, placeOf(url, mark), vendor);
    found.push({ element: frame, beside: frame, url, place, outside: outsideOf(place, url), vendor, forbidden: false, held: () => parse(frame.dataset["src"])?.href === url.href, show: () => showMarked(gate, frame, { url, mark }) });
  }
  return found;
}

/**
 * What holds the element back at this moment, and for which address: a player's page may have given it another, of somebody else or of the site's
 * own. A frame of text alone is held for the addresses in it.
 */
function heldNow(gate: GateHandle, element: Element): { readonly url: URL; readonly hit: HeldUrl } | undefined {
  const addresses = [element.getAttribute("src"), ...(element.getAttribute("srcdoc") ?? "").split(/[\s,"'`<>()=]+/)];
  for (const address of addresses) {
    const hit = address && gate.heldUrl(address, true);
    const url = hit && parse(address);
    if (url) return { url, hit };
  }
  return undefined;
}

/** An own entry of the config says what it is called and whose it is, where the address does not. */
function named(gate: GateHandle, place: Place, vendor: string): Place {
  const entry = gate.config.vendors?.[gate.vendors.findIndex(({ id }) => id === vendor)];
  return place.kind === "other" && entry && "name" in entry ? { ...place, name: entry.name, who: entry.company ?? entry.name } : place;
}

function vendorOf(gate: GateHandle, { vendor: number, category }: HeldUrl): string {
  const id = category ? gate.idOf(number) : "";
  return gate.vendors.some((vendor) => vendor.id === id) ? id : "";
}

/** Only for the moment in which this one is given back: whatever else the vendor has stays held. */
function release(gate: GateHandle, tag: HeldTag, { vendor, category }: HeldUrl): void {
  const { used } = gate;
  const frame = tag.element as HTMLIFrameElement;
  tag.state = "released";
  used[vendor] = 1;
  void tag.release();
  delete used[vendor];
  untilAnswer(gate, () => {
    // What needs no answer no answer takes away.
    if (!category || !heldNow(gate, frame)) return;
    const { src, srcdoc } = frame.attributes as NamedNodeMap & Record<"src" | "srcdoc", Attr | undefined>;
    takenOut(frame, () => {
      if (src) frame.setAttribute("src", src.value);
      if (srcdoc) frame.setAttribute("srcdoc", gate.trusted("createHTML", srcdoc.value));
    });
  });
}

/** A marked frame gets its address; if the gate then holds it as a known vendor's, it is released like the others. */
function showMarked(gate: GateHandle, frame: HTMLIFrameElement, { url, mark }: { readonly url: URL; readonly mark: string }): void {
  const address = frame.dataset["src"]!;
  frame.removeAttribute("data-src");
  frame.setAttribute("src", url.href);
  const known = gate.held.filter((tag) => tag.element === frame && tag.state === "held");
  known.forEach((tag) => release(gate, tag, tag));
  if (known[0]) return;
  untilAnswer(gate, () => {
    if (gate.permits(mark)) return;
    takenOut(frame, () => {
      frame.removeAttribute("src");
      frame.dataset["src"] = address;
    });
  });
}

function parse(src: string | null | undefined): URL | undefined {
  try {
    return src ? new URL(src, document.baseURI) : undefined;
  } catch {
    return undefined;
  }
}
