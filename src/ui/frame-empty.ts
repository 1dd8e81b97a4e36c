/** Takes what a frame shows out of it: the blank page, without a step in the history. */

const leaving = new WeakSet<HTMLIFrameElement>();

/**
 * Sends it there, once: a second time the engine may lose the way to what the visitor lets in meanwhile. `then` is called when it is there, and takes the
 * address off, which every engine answers with a fresh blank page: taken off before, it would be a step in Chromium's history.
 */
export function emptyFrame(frame: HTMLIFrameElement, then?: () => void): void {
  const view = frame.contentWindow;
  const loaded = (act: () => void): void => frame.addEventListener("load", act, { once: true });
  if (!view) return void (then && then());
  if (leaving.has(frame)) return void (then && loaded(then));
  leaving.add(frame);
  const end = (): void => void leaving.delete(frame);
  loaded(then ? () => (then(), loaded(end)) : end);
  try {
    view.location.replace("about:blank");
  } catch {
    frame.src = "about:blank";
  }
}

/** Is it on its way there? What is drawn in it now is soon gone. */
export function isLeaving(frame: Element): boolean {
  return leaving.has(frame as HTMLIFrameElement);
}
