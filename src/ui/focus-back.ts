/** Remembers what had the focus before it came into a box: something of the page, not a dialog of ours or another window. Gives the function that puts it back there, if it is in the box still. */
export function focusBack(box: HTMLElement): () => void {
  let before: HTMLElement | undefined;
  box.addEventListener("focusin", ({ relatedTarget }) => {
    // What is in a shadow root, as our own, the document does not contain.
    if (document.contains(relatedTarget as Node)) before = relatedTarget as HTMLElement;
  });
  return () => {
    if (before && box.matches(":focus-within")) before.focus({ preventScroll: true });
  };
}
