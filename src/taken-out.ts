/**
 * Changes an element while it stands nowhere, and puts it back. A frame that gets another address in its place adds a step to the history, and its steps of
 * before keep theirs, which Back would ask for; taken out, it loses them, and starts anew.
 */
export function takenOut(element: Element, change: () => void): void {
  const { parentNode, nextSibling } = element;
  element.remove();
  change();
  if (parentNode) parentNode.insertBefore(element, nextSibling);
}
