/** Takes what a frame shows out of it: the blank page, without a step in the history. */
import type { SharedParts } from "./contract.ts";

/** Frames on their way there, known to every chunk: sent there a second time, the engine may lose the way to what the visitor lets in meanwhile. */
const leaving = (shared: SharedParts): WeakSet<Element> => (shared.leaving = shared.leaving || new WeakSet());

/**
 * Sends it there, once. `then` is called when it is there, and takes the address off, which every engine answers with a fresh blank page: taken off
 * before, it would be a step in Chromium's history.
 */
export function emptyFrame(shared: SharedParts, frame: HTMLIFrameElement, then?: () => void): void {
  const view = frame.contentWindow;
  const loaded = (act: () => void): void => frame.addEventListener("load", act, { once: true });
  if (!view) return void (then && then());
  if (isLeaving(shared, frame)) return void (then && loaded(then));
  leaving(shared).add(frame);
  const end = (): void => void leaving(shared).delete(frame);
  loaded(then ? () => (then(), loaded(end)) : end);
  try {
    view.location.replace("about:blank");
  } catch {
    frame.src = "about:blank";
  }
}

/** Is it on its way there? What is drawn in it now is soon gone. */
export function isLeaving(shared: SharedParts, frame: Element): boolean {
  return leaving(shared).has(frame);
}
