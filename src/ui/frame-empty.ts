/** Takes what a frame shows out of it: the blank page, without a step in the history. */

const leaving = new WeakSet<HTMLIFrameElement>();

/** Sends it there, once: a second time the engine may lose the way to what the visitor lets in meanwhile. */
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
