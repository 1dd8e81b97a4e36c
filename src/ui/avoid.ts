/**
 * Keeps our box and the page's own fixed controls (call and booking bars, chat buttons, pop-ups, the low-vision switch) out of each other's
 * way: the box rises above them, or goes to the top where there is more room. It moves by a transform, so nothing shifts in the page.
 */

const CONTROLS = "a[href],button,input,select,textarea,iframe,[role=button],[onclick],[tabindex]";
/** Distance between the points that are looked at, in CSS pixels: no button is smaller. */
const STEP = 40;
/** Points in a row, beside its last: of a thorough look, and of a quick one. */
const THOROUGH = 14;
const QUICK = 3;
/** Chats and pop-ups that fade in, or that come somewhere deep in the page, are looked for again and again, with so many milliseconds between. */
const AGAIN = 1000;
/** The page's own windows that scroll by themselves, as a form to book does, with the largest height they said they have. They end above the box, for their last button. */
const windows = new Map<HTMLElement, string>();

/**
 * Watches from now on: a quick look just before the box's first paint, a thorough one, which would delay it, soon after that, and
 * after resize, scrolling, clicks and late insertions. `also` is called with each thorough one. Gives the function that ends it.
 */
export function stayClear(box: HTMLElement, also?: () => void): () => void {
  let timer = 0;
  let printing = false;
  const { paddingBottom, scrollPaddingBottom } = document.documentElement.style;
  // The page can be scrolled until its last button stands above the box; nothing moves that is on screen.
  const fit = (room: number | false): void => {
    const { style } = document.documentElement;
    const height = room ? room + "px" : "";
    style.paddingBottom = height || paddingBottom;
    style.scrollPaddingBottom = height || scrollPaddingBottom;
    windows.forEach((before, one) => (one.style.maxHeight = height ? `calc(100% - ${height})` : before));
  };
  const look = (): void => {
    if (also) also();
    fit(!printing && box.isConnected && place(box));
  };
  const soon = (event: unknown): void => {
    clearTimeout(timer);
    timer = +setTimeout(look, 100);
    // The page prints as if we were not there.
    printing = (event as Event).type === "beforeprint";
    if (printing) look();
  };
  const watch = new MutationObserver(soon);
  const again = setInterval(look, AGAIN);
  const events = ["resize", "scroll", "load", "click", "beforeprint"];
  // What has been laid out counts as shifted even before its first paint, unless it is hidden.
  box.style.visibility = "hidden";
  onceLaidOut(box, () => {
    place(box, QUICK);
    soon(0);
  });
  watch.observe(document.body, { childList: true });
  for (const event of events) addEventListener(event, soon);
  return () => {
    fit(0);
    windows.clear();
    watch.disconnect();
    for (const event of events) removeEventListener(event, soon);
    clearTimeout(timer);
    clearTimeout(again);
  };
}

/** Calls back before the next paint. Who is told of a box's size comes after the frame's layout; who asks for it lays the page out in a task of ours, and that blocks. Engines of before 2020 must be asked. */
function onceLaidOut(box: HTMLElement, then: () => void): void {
  if (window.ResizeObserver)
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      then();
    }).observe(box);
  else then();
}

/** Puts the box where it covers no control: low if it can, else high, else where it covers fewest. Gives what it takes of the window's foot, in CSS pixels; 0: nothing, or it is hidden, or nobody asked: a quick look measures as little as it can. */
function place(box: HTMLElement, points?: number): number {
  // A page without a doctype has the window's height elsewhere.
  const view = (document.scrollingElement || document.body).clientHeight;
  const { style } = box;
  const set = (lift: number, room: number): void => {
    style.cssText = `transform:translateY(${-lift}px);--most:${view * (room ? 0.4 : 0.5)}px`;
  };
  const before = style.cssText;
  /** Its height there: it is lower where it has been lifted. It stands as before when the page is looked at: each place that is tried would count as a layout shift. */
  const heightAt = (lift: number): number => {
    set(lift, lift);
    const { height } = box.getBoundingClientRect();
    style.cssText = before;
    return height;
  };
  const now = box.getBoundingClientRect();
  const height = points ? now.height : heightAt(0);
  const most = view - height;
  // Looking is dear, and so is asking for a height.
  const [rise, under] = climb(most, (lift) => obstacles(now, view - lift - (lift ? heightAt(lift) : height), view - lift, points).map((found) => view - found.top));
  // The top only counts where much stands below.
  const [fall, over] = under || rise > view / 4 ? climb(most, (drop) => obstacles(now, drop, drop + height, points).map((found) => found.bottom)) : [rise, under];
  const high = over < under || (over === under && fall < rise);
  if (high) set(most - fall, 0);
  else set(rise, rise);
  return high || points ? 0 : height && view - box.getBoundingClientRect().top;
}

/** A few tries: the smallest shift at which nothing is in the way, else that at which fewest are; and how many these are. */
export function climb(most: number, next: (shift: number) => number[]): [shift: number, inTheWay: number] {
  let best: [number, number] = [0, 99];
  let shift = 0;
  for (let tries = 0; tries < 5 && shift <= most && best[1]; tries++) {
    const found = next(shift);
    if (found.length < best[1]) best = [shift, found.length];
    shift = Math.ceil(Math.max(...found));
  }
  return best;
}

/** Fixed and sticky boxes of the page with a control in them that lie in this part of the window; what fills half the window is no obstacle. */
export function obstacles({ left, right }: Pick<DOMRect, "left" | "right">, top: number, bottom: number, points = THOROUGH): DOMRect[] {
  const found = new Set<Element>();
  const seen = new Set<Element>();
  const across = Math.max(STEP, (right - left) / points);
  const probe = (root: DocumentOrShadowRoot, x: number, y: number, depth = 0): void => {
    for (const element of root.elementsFromPoint(x, y)) {
      if (element.localName === "soglasie-ui") continue;
      if (element.shadowRoot && depth < 3) probe(element.shadowRoot, x, y, depth + 1);
      gather(element, seen, found);
    }
  };
  for (let y = top + 4; y < bottom; y += STEP) {
    for (let x = left + STEP; x < right; x += across) probe(document, x, y);
    probe(document, right - STEP, y);
  }
  return [...found].map((element) => element.getBoundingClientRect()).filter(({ height }) => height < innerHeight / 2);
}

/** Adds the fixed box around an element. */
function gather(element: Element, seen: Set<Element>, found: Set<Element>): void {
  for (let at: Element | null = element; at && at !== document.documentElement && !seen.has(at); at = at.parentElement) {
    seen.add(at);
    const { position, overflowY } = getComputedStyle(at);
    if (!/fixed|sticky/.test(position) || !(at.matches(CONTROLS) || at.querySelector(CONTROLS) || at.shadowRoot)) continue;
    found.add(at);
    if (/auto|scroll/.test(overflowY) && !windows.has(at as HTMLElement)) windows.set(at as HTMLElement, (at as HTMLElement).style.maxHeight);
  }
}
