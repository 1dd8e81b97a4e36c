/**
 * Releases what waits for the visitor's own act: at the first press, key or focus in the form or on the button it belongs to, once, whatever
 * the answer to the banner. A focus that the page gives itself is no act of the visitor.
 */
import type { GateHandle } from "../contract.ts";
import { belongs, controlOf, guardedPlaces, leadsAway } from "./on-request-belongs.ts";
import { letIn } from "./on-request-use.ts";
import { waitingVendors, type Waiting } from "./on-request-vendors.ts";

/** Milliseconds in which a focus follows from a press or key. */
const SOON = 1000;
/** Milliseconds after which a button that waited for its vendor is let go all the same. */
const PATIENCE = 8000;
const GESTURES = ["pointerdown", "touchend", "keydown"];
const EVENTS = [...GESTURES, "click", "focusin", "input", "submit"];

interface Arriving {
  readonly one: Waiting;
  readonly done: Promise<void>;
}

/** Starts once a page. */
export function startOnRequest(gate: GateHandle): void {
  const arriving = new Set<Arriving>();
  const postponed = new Set<Element>();
  let acted = -Infinity;
  const uses = (event: Event): boolean => {
    const { type, timeStamp } = event;
    if (type === "click" || type === "submit") return true;
    // A finger may only be scrolling: its tap comes as a click.
    if (type === "pointerdown") return (event as PointerEvent).pointerType === "mouse";
    // The browser fills in forms by itself; what is typed or dictated says so.
    return type === "input" ? acted > 0 || (event as InputEvent).inputType === "insertText" : type === "focusin" && timeStamp - acted < SOON;
  };
  const see = (event: Event): void => {
    const used = event.composedPath()[0] as Element;
    if (!event.isTrusted || !used.closest) return;
    if (GESTURES.indexOf(event.type) >= 0) acted = event.timeStamp;
    if (!uses(event)) return;
    use(gate, used, arriving);
    const waits = [...arriving].filter(({ one }) => belongs(one.vendor, used));
    const again = waits.length ? replayOf(event, used, waits) : undefined;
    if (again) postpone(event, again, waits, postponed);
  };
  for (const type of EVENTS) addEventListener(type, see, true);
  drawPlaces(gate);
  // The visitor was faster than this file.
  const { userActivation } = navigator as { userActivation?: { hasBeenActive: boolean } };
  if (userActivation && userActivation.hasBeenActive && document.activeElement) use(gate, document.activeElement, arriving);
}

/** Widgets that draw themselves, and captchas that never come, are told of by the placeholders' file. */
function drawPlaces(gate: GateHandle): void {
  const draws = ({ vendor, forbidden }: Waiting): boolean => forbidden || vendor.kind === "booking";
  const look = (): void => {
    if (gate.config.operator && waitingVendors(gate).some(draws)) gate.load("placeholder").catch(() => undefined);
  };
  gate.shared.unsendable = () => waitingVendors(gate).filter(({ forbidden }) => forbidden).flatMap(({ vendor: { name } }) => guardedPlaces(document).map((place) => ({ place, name })));
  look();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
}

/** Lets in what belongs to the element. */
function use(gate: GateHandle, used: Element, arriving: Set<Arriving>): void {
  for (const one of waitingVendors(gate)) {
    if (one.forbidden || gate.used[one.number] || !belongs(one.vendor, used)) continue;
    const loads = one.scripts.map(loaded);
    const released = letIn(gate, one.number, true).then(() => Promise.all(loads));
    const entry: Arriving = { one, done: Promise.race([released, pause(PATIENCE)]).then(() => void arriving.delete(entry), () => void arriving.delete(entry)) };
    arriving.add(entry);
  }
}

function loaded(script: Element): Promise<unknown> {
  return new Promise((resolve) => ["load", "error"].forEach((type) => script.addEventListener(type, resolve, { once: true })));
}

function pause(time: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** What is to be done again when the vendor has arrived; undefined where the event does not need it: a field, a link to elsewhere. */
function replayOf({ type, submitter }: Event & { submitter?: HTMLElement }, used: Element, waits: readonly Arriving[]): (() => void) | undefined {
  if (type === "submit") return () => submitAgain(used as HTMLFormElement, submitter);
  const control = type === "click" ? controlOf(used) : null;
  if (!control || leadsAway(control)) return undefined;
  const guards = waits.some(({ one }) => one.vendor.kind === "captcha");
  return guards && !control.closest("form") ? undefined : () => control.click();
}

function submitAgain(form: HTMLFormElement, submitter?: HTMLElement): void {
  if (submitter && submitter.isConnected) submitter.click();
  else if (form.requestSubmit) form.requestSubmit();
  else if (form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }))) form.submit();
}

/** Keeps the event from the page until the vendor is there; further presses in the meantime are the same one. */
function postpone(event: Event, again: () => void, waits: readonly Arriving[], postponed: Set<Element>): void {
  const used = event.composedPath()[0] as Element;
  const place = used.closest("form") || used;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (postponed.has(place)) return;
  postponed.add(place);
  void Promise.all(waits.map(({ done }) => done)).then(() => {
    postponed.delete(place);
    again();
  });
}
