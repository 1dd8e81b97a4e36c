/** Style attributes, backgrounds and style sheets that a script changes: looked at before the browser computes styles, and so before it loads. */

/** Text with the addresses of held vendors taken out. */
export type Clean = (text: string) => string;

const STYLED = "[style],[background],style";

function cleanElement(element: Element, clean: Clean): void {
  for (const name of ["style", "background"]) {
    const value = element.getAttribute(name);
    const cleaned = value && clean(value);
    if (cleaned && cleaned !== value) element.setAttribute(name, cleaned);
  }
  if (element.nodeName !== "STYLE") return;
  const { textContent } = element;
  const cleaned = clean(textContent || "");
  if (cleaned !== textContent) element.textContent = cleaned;
}

/** Starts looking; until the page's next load. */
export function watchMarkup(clean: Clean, doc: Document): void {
  const look = (records: MutationRecord[]): void => {
    for (const { target, addedNodes } of records) {
      // A changed text tells of its style sheet, a new one of the element it came into.
      const element = target.nodeType === 3 ? target.parentElement : (target as Element);
      if (element && element.nodeType === 1) cleanElement(element, clean);
      for (const node of addedNodes as NodeListOf<Element>) {
        if (node.nodeType !== 1) continue;
        cleanElement(node, clean);
        if (node.firstElementChild) node.querySelectorAll(STYLED).forEach((one) => cleanElement(one, clean));
      }
    }
  };
  new MutationObserver(look).observe(doc, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["style", "background"] });
}
