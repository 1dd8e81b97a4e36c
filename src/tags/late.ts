/**
 * A released script runs later than its author expected: the page is parsed, `DOMContentLoaded` and `load` are over, and `document.write`
 * would wipe the page. While such a script executes (`document.currentScript` is it) these three behave as if it ran in time.
 */

type Around = (native: (...args: never[]) => unknown, self: EventTarget, args: never[]) => unknown;

const released = new WeakSet<Element>();
/** Markup that a script has written and that is not in the page yet: a tag may be split over several calls. */
const written = new Map<HTMLScriptElement, string>();
/** Where the next markup of a script goes, so that several portions keep their order. */
const ends = new WeakMap<HTMLScriptElement, ChildNode>();
let lastOnload: unknown;
let ready = false;

/** To be called before a script is released, with the element that will execute. */
export function runsLate(script: Element): void {
  if (!ready) prepare();
  released.add(script);
  script.addEventListener("load", callOnload);
  // Inline code executes as soon as it is inserted and has no load event.
  setTimeout(callOnload);
}

function prepare(): void {
  ready = true;
  lastOnload = window.onload;
  for (const target of [document, window]) patch(target, "addEventListener", listen(target));
  for (const name of ["write", "writeln", "open", "close"] as const) {
    patch(document, name, (native, self, args) => {
      const script = current();
      if (!script) return Reflect.apply(native, self, args) as unknown;
      if (name[0] === "w") note(script, args.join("") + (name === "write" ? "" : "\n"));
      return name === "open" ? document : undefined;
    });
  }
}

/** A loader that plays these itself may have locked them (WP Meteor): then its way is the way. */
function patch(owner: object, name: string, apply: Around): void {
  Reflect.defineProperty(owner, name, { configurable: true, writable: true, value: new Proxy((owner as Record<string, () => unknown>)[name]!, { apply }) });
}

/** The released script that executes at this moment. */
export function current(): HTMLScriptElement | null {
  const script = document.currentScript as HTMLScriptElement;
  return released.has(script) ? script : null;
}

/**
 * A listener for an event that is over is called once, soon; any other goes the usual way, also through those who have wrapped it since, or who
 * have put a way of their own here before (WP Rocket, which tells the page's scripts of these events when all have come).
 */
function listen(target: Document | Window): Around {
  const own = target.hasOwnProperty("addEventListener");
  return (native, self, args: unknown[]) => {
    const [type, listener] = args as [string, EventListener | EventListenerObject | null];
    if ((self || target) === target && listener && current() && isOver(type)) setTimeout(call, 0, target, type, listener);
    else Reflect.apply(own ? native : EventTarget.prototype.addEventListener, self, args as []);
  };
}

function isOver(type: string): boolean {
  return type === "DOMContentLoaded" ? document.readyState !== "loading" : /^(load|pageshow)$/.test(type) && document.readyState === "complete";
}

function call(target: Document | Window, type: string, listener: EventListener | EventListenerObject): void {
  const event = new Event(type);
  for (const name of ["target", "currentTarget"]) Object.defineProperty(event, name, { value: target });
  if ("handleEvent" in listener) listener.handleEvent(event);
  else listener.call(target, event);
}

/** `window.onload = …` in a script that ran after the event. */
function callOnload(): void {
  const { onload } = window;
  if (onload === lastOnload || !isOver("load")) return;
  lastOnload = onload;
  if (onload) call(window, "load", onload as EventListener);
}

/** Collects what a script writes; it goes into the page once the script has ended. */
function note(script: HTMLScriptElement, html: string): void {
  if (!written.has(script)) void Promise.resolve(script).then(insert);
  written.set(script, (written.get(script) || "") + html);
}

/** Puts markup after the script that wrote it; from the head, where nothing can be shown, to the end of the body. */
function insert(script: HTMLScriptElement): void {
  const range = document.createRange();
  const body = document.body || document.documentElement;
  const inBody = body.contains(script);
  range.selectNodeContents(inBody ? script.parentNode! : body);
  const fragment = range.createContextualFragment(written.get(script)!);
  written.delete(script);
  // Scripts keep the order in which they were written, as the parser would have kept it.
  for (const told of fragment.querySelectorAll("script")) {
    // A fresh one: Chromium 147 does not run those of such a fragment.
    const inner = document.createElement("script");
    for (const { name, value } of told.attributes) inner.setAttribute(name, value);
    inner.text = told.text;
    told.replaceWith(inner);
    if (!inner.hasAttribute("async")) inner.async = false;
    runsLate(inner);
  }
  const last = fragment.lastChild;
  const after = ends.get(script) || (inBody && script);
  if (last) ends.set(script, last);
  if (after && after.isConnected) after.after(fragment);
  else body.append(fragment);
}
