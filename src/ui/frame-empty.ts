/** Sends a frame to the blank page, without a step in the history. */

const leaving = new WeakSet<Element>();

/** Once: a second time the engine may lose the way to what the visitor lets in meanwhile. */
export function emptyFrame(frame: HTMLIFrameElement): void {
  const view = frame.contentWindow;
  if (!view || leaving.has(frame)) return;
  leaving.add(frame);
  frame.addEventListener("load", () => leaving.delete(frame), { once: true });
  try {
    view.location.replace("about:blank");
  } catch {
    frame.src = "about:blank";
  }
}

/** Is it on its way there? What is drawn in it now is soon gone. */
export function isLeaving(frame: Element): boolean {
  return leaving.has(frame);
}
