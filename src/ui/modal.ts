/** Shows an element as a modal dialog: natively, or by hand where the engine has no `showModal` (Safari before 15.4, Firefox before 98). */

/** Opens; `closed` is called once, whatever closed it. Gives the function that closes it. */
export function openModal(dialog: HTMLDialogElement, closed: () => void): () => void {
  const opener = deepActive();
  const after = (): void => {
    // The engine has given it back already, and a quick reader may have gone on from there: only a focus that is nowhere is moved.
    const now = deepActive();
    if (now === document.body || dialog.contains(now)) opener.focus({ preventScroll: true });
    closed();
  };
  if (dialog.showModal) {
    // The event comes a moment after the closing: by then it may be open again, or was told of.
    const heard = (): void => {
      if (dialog.open) return;
      dialog.removeEventListener("close", heard);
      after();
    };
    dialog.addEventListener("close", heard);
    dialog.showModal();
    return () => {
      const { open } = dialog;
      dialog.close();
      if (open) heard();
    };
  }
  return openByHand(dialog, after);
}

/** The element that has the focus, also inside shadow roots. */
function deepActive(): HTMLElement {
  let active = document.activeElement as HTMLElement;
  while (active && active.shadowRoot && active.shadowRoot.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  return active || document.body;
}

function openByHand(dialog: HTMLElement, after: () => void): () => void {
  const veil = document.createElement("div");
  const page = document.body;
  const hidden = page.getAttribute("aria-hidden");
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape") close();
  };
  const onFocus = (event: FocusEvent): void => {
    if (!event.composedPath().includes(dialog)) dialog.focus();
  };
  const close = (): void => {
    veil.remove();
    dialog.removeAttribute("open");
    if (hidden === null) page.removeAttribute("aria-hidden");
    else page.setAttribute("aria-hidden", hidden);
    page.inert = false;
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("focusin", onFocus);
    after();
  };
  veil.className = "veil";
  dialog.before(veil);
  dialog.setAttribute("role", "dialog");
  dialog.setAttribute("aria-modal", "true");
  dialog.setAttribute("open", "");
  dialog.tabIndex = -1;
  page.setAttribute("aria-hidden", "true");
  page.inert = true;
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocus);
  dialog.focus();
  return close;
}
