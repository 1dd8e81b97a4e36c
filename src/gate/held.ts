/** What is held, in the order it came: tags that can be released later, and a note of every call or write that was dropped. */
import type { Hit } from "../catalogue/gate.ts";
import type { HeldTag } from "../contract.ts";

/** Notes beyond this many are counted, not kept, so that a page that retries for hours costs no memory. */
const MOST = 500;

/** Everything held on this page; the SDK takes tags from here. */
export const held: HeldTag[] = [];

let listener: (() => void) | undefined;

/** Keeps a tag; `release` carries it out later, once. */
export function hold(hit: Hit, kind: string, what: string, release: () => void | Promise<void>, element?: Element): HeldTag {
  const tag: HeldTag = { vendor: hit.vendor, category: hit.category, foreign: hit.foreign, kind, what: clean(what), release, state: "held" };
  if (element) (tag as { element?: Element }).element = element;
  held.push(tag);
  if (listener) listener();
  return tag;
}

/** Notes a call or write that was not carried out and will not be: once a kind and place. */
export function drop(hit: Hit, kind: string, what: string): void {
  const text = clean(what);
  if (held.length > MOST || held.some((tag) => tag.state === "dropped" && tag.kind === kind && tag.what === text)) return;
  held.push({ vendor: hit.vendor, category: hit.category, foreign: hit.foreign, kind, what: text, release: () => undefined, state: "dropped" });
}

/** Called after each tag that is held. */
export function onHold(next: () => void): void {
  listener = next;
}

/** Query and fragment may carry what the visitor typed. */
function clean(what: string): string {
  return what.replace(/[?#].*/, "");
}
