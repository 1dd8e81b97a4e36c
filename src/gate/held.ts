/** What is held, in the order it came: tags that can be released later, and a note of every call or write that was not carried out. */
import { vendorHit, type Hit } from "../catalogue/gate.ts";
import type { HeldTag } from "../contract.ts";
import { want } from "./chunks.ts";
import { gate } from "./handle.ts";
import { permitted } from "./permits.ts";
import { installStubs } from "./stubs.ts";

let listener = (): void => void want("tags");

/** The page's next script may call this vendor. */
export function standFor({ vendor }: Hit): void {
  installStubs(false, (id) => vendorHit(id)!.vendor === vendor);
}

/** Keeps a tag, which its `release` carries out later, once; without a tag notes what was dropped, once a kind and place. */
export function hold(hit: Hit, kind: string, url: unknown, tag?: Pick<HeldTag, "release" | "element">): void {
  // Query and fragment may carry what the visitor typed; of a frame's own text nothing is told.
  const what = ("" + url).replace(/[?#<][^]*/, "");
  if (!tag && gate.held.some((other) => other.what === what && other.kind === kind)) return;
  gate.held.push(Object.assign({}, hit, { kind, what, state: tag ? "held" : "dropped" }, tag) as HeldTag);
  if (!tag) return;
  standFor(hit);
  if (permitted(hit)) listener();
  // What waits for the visitor's own act, not for an answer, needs the file that sees it.
  else if (!hit.category) void want("on-request");
  // A refusal known, its frames and widgets get their placeholders, whenever they come.
  else if (gate.decision && (kind === "iframe" || hit.category < 2)) void want("placeholder");
}

/** Tells a held script's listeners that it does not come, unless it may come yet: loaders that wait for one script before the next go on after an error. */
export function tellError(element: Element): void {
  setTimeout(() => permitted(gate.held.find((tag) => tag.element === element)!) || element.dispatchEvent(new Event("error")));
}

/** Called after each tag that is held although it may run: it waits for the chunk that carries it out. */
export function onHold(next: () => void): void {
  listener = next;
}
