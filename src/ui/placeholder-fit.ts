/**
 * How much air a placeholder has in its box. While there is room, all of it is in view, first with air, then with less. In a smaller box the text
 * is scrolled, and the address, the first answer and the way around stay in view: below one another, or beside the text where the box is low and wide.
 */

/** What its layouts are called in the style sheet: `data-fit`. All in view, */
const WHOLE = ["", "s", "k"];
/** the text scrolled above the answers, beside them, */
const [ABOVE, BESIDE] = ["k", "kr"] as const;
/** or after them, where nothing else is left. */
const AFTER = "ku";
/** An address of more lines than that is scrolled with the text, before it; fewer lines of text are no room to read in. */
const LINES = 2;
/** A narrower column is none to read in, in letters' sizes. */
const COLUMN = 8;

interface Parts {
  readonly text: HTMLElement;
  /** Answers and the way around. */
  readonly end: HTMLElement;
  readonly answers: HTMLElement;
  readonly always: HTMLElement | null;
  readonly address: HTMLElement | null;
}

/** Chooses the layout now. A box that is hidden has no size yet. */
export function fit(content: HTMLElement): void {
  if (!content.clientHeight) return;
  const [text, end, answers, always, address] = [".t", ".e", ".b", ".o", ".d"].map((part) => content.querySelector<HTMLElement>(part));
  const parts = { text, end, answers, always, address } as Parts;
  const root = content.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  text!.removeAttribute("tabindex");
  if (!WHOLE.some((layout) => lay(content, parts, layout) && !cut(text!))) scroll(content, parts);
  // What is moved loses it.
  if (focused && content.contains(focused) && root.activeElement !== focused) focused.focus();
}

function scroll(content: HTMLElement, parts: Parts): void {
  const { text } = parts;
  const above = lay(content, parts, ABOVE, true);
  if (!above || linesOf(text, text.clientHeight) < LINES) {
    const beside = lay(content, parts, BESIDE, true) && text.clientWidth > COLUMN * parseFloat(getComputedStyle(text).fontSize);
    if (!beside) lay(content, parts, above ? ABOVE : AFTER, true);
  }
  // Reached by the keyboard too, in every engine.
  if (cut(text)) text.tabIndex = 0;
}

/** Puts the parts where the layout has them; true when nothing sticks out of the box. */
function lay(content: HTMLElement, { text, end, answers, always, address }: Parts, layout: string, scrolled = false): boolean {
  const home = scrolled ? text : answers;
  content.dataset["fit"] = layout;
  if (layout === AFTER) end.after(text);
  else end.before(text);
  if (always) home.append(always);
  if (address) (layout === BESIDE ? text : content).prepend(address);
  if (address && scrolled && layout === ABOVE && linesOf(address, address.offsetHeight) > LINES) text.prepend(address);
  return !cut(content) && content.scrollWidth <= content.clientWidth + 1;
}

/** Is there more of it than is in view? */
function cut(element: HTMLElement): boolean {
  return element.scrollHeight > element.clientHeight + 1;
}

/** How many lines of its letters make that height. */
function linesOf(element: HTMLElement, height: number): number {
  return Math.floor(height / parseFloat(getComputedStyle(element).lineHeight) + 0.1);
}

/** Chooses it now and whenever the size of its box, which must not follow from the content's, or of its letters changes; gives the function that ends it. */
export function keepFitting(content: HTMLElement, box: HTMLElement): () => void {
  const view = box.ownerDocument.defaultView as Window & typeof globalThis;
  const again = (): void => fit(content);
  const sizes = view.ResizeObserver ? new view.ResizeObserver(again) : null;
  const letters = new MutationObserver(again);
  letters.observe(content, { attributeFilter: ["data-vision", "style"] });
  if (sizes) sizes.observe(box);
  else view.addEventListener("resize", again);
  again();
  return () => {
    letters.disconnect();
    if (sizes) sizes.disconnect();
    else view.removeEventListener("resize", again);
  };
}
