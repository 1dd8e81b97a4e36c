/** A placeholder over a held frame whose own document is out of reach (sandboxed): it lies exactly on the frame, and nothing in the page moves for it. */
import { keepFitting } from "./placeholder-fit.ts";
import { makeHost, type Theme } from "./placeholder-host.ts";

/** Frames move and grow with the page around them: looked at again after so many milliseconds. */
const AGAIN = 500;

/** Puts it there; gives the function that takes it away. */
export function standOver(frame: HTMLElement, content: HTMLElement, theme: Theme): () => void {
  const { host, root } = makeHost(theme);
  const { style } = host;
  root.append(content);
  // Out of the flow: no sibling, no flex or grid cell makes room for it.
  Object.assign(style, { margin: "0", top: "0", left: "0" });
  frame.after(host);
  const follow = (): void => {
    const to = frame.getBoundingClientRect();
    const { position, zIndex, visibility } = getComputedStyle(frame);
    Object.assign(style, { display: to.width ? "block" : "none", position: position === "fixed" ? position : "absolute", zIndex, visibility, width: `${to.width}px`, height: `${to.height}px` });
    // Wherever its own beginnings are: under a transform, in a scrolled box, in the page.
    const at = host.getBoundingClientRect();
    style.left = `${parseFloat(style.left) + to.left - at.left}px`;
    style.top = `${parseFloat(style.top) + to.top - at.top}px`;
  };
  follow();
  const rest = keepFitting(content, host);
  const timer = setInterval(follow, AGAIN);
  for (const type of ["resize", "scroll"]) addEventListener(type, follow, true);
  return () => {
    rest();
    clearInterval(timer);
    for (const type of ["resize", "scroll"]) removeEventListener(type, follow, true);
    host.remove();
  };
}
