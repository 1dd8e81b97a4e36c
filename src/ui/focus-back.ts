/** Remembers what had the focus before it came into a box: something of the page, not a dialog of ours or another window. Gives the function that puts it back there, if it is in the box still. */
export function focusBack(box: HTMLElement): () => void {
  let before: HTMLElement | undefined;
  box.addEventListener("focusin", ({ relatedTarget }) => {
    const from = relatedTarget as HTMLElement | null;
    if (from && from.getRootNode() !== box.getRootNode()) before = from;
  });
  return () => {
    if (before && box.matches(":focus-within")) before.focus({ preventScroll: true });
  };
}
