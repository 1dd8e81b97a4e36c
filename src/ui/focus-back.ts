/** Remembers what had the focus before it came into a box. Gives the function that puts it back there, if it is in the box still. */
export function focusBack(box: HTMLElement): () => void {
  let before: HTMLElement | null;
  box.addEventListener("focusin", ({ relatedTarget }) => {
    if (!box.contains(relatedTarget as Node)) before = relatedTarget as HTMLElement;
  });
  return () => {
    if (before && box.matches(":focus-within")) before.focus({ preventScroll: true });
  };
}
