/**
 * Session replay is allowed only with every field masked: Metrika leaves out what carries this class, whatever its account says; Hotjar and Clarity go by
 * attributes.
 */
const FIELDS = "input,textarea,select,[contenteditable]";
let masking = false;

function mask(root: ParentNode): void {
  root.querySelectorAll(FIELDS).forEach((field) => {
    if (field.hasAttribute("data-hj-suppress") && field.classList.contains("ym-disable-keys") && !field.classList.contains("ym-record-keys")) return;
    field.setAttribute("data-hj-suppress", "");
    field.setAttribute("data-clarity-mask", "true");
    field.classList.remove("ym-record-keys", "ym-show-content");
    field.classList.add("ym-disable-keys");
  });
}

/** Masks the fields that are there and every one that comes; a page that rewrites its classes is masked again. */
export function maskFields(): void {
  if (masking) return;
  masking = true;
  mask(document);
  new MutationObserver(() => mask(document)).observe(document, { childList: true, subtree: true, attributeFilter: ["class", "contenteditable"] });
}
