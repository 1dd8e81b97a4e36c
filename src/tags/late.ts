/**
 * A released script runs later than its author expected: the page is parsed, `DOMContentLoaded` and `load` are over, and `document.write`
 * would wipe the page. While such a script executes (`document.currentScript` is it) these three behave as if it ran in time.
 */

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
  script.addEventListener("load", callOnload, { once: true });
  // Inline code executes as soon as it is inserted and has no load event.
  setTimeout(callOnload);
}

function prepare(): void {
  ready = true;
  lastOnload = window.onload;
  for (const target of [document, window]) listen(target);
  for (const name of ["write", "writeln", "open", "close"] as const) {
    const native = document[name] as (...args: unknown[]) => unknown;
    const value = new Proxy(native, {
      apply: (_, self, args: unknown[]) => {
        const script = current();
        if (!script) return Reflect.apply(native, self, args) as unknown;
        if (name.startsWith("w")) note(script, args.join("") + (name === "write" ? "" : "\n"));
        return name === "open" ? document : undefined;
      },
    });
    Object.defineProperty(document, name, { configurable: true, writable: true, value });
  }
}

/** The released script that executes at this moment. */
function current(): HTMLScriptElement | null {
  const script = document.currentScript as HTMLScriptElement | null;
  return script && released.has(script) ? script : null;
}

/** A listener for an event that is over is called once, soon; any other goes the usual way, also through those who have wrapped it since. */
function listen(target: Document | Window): void {
  const value = new Proxy(target.addEventListener, {
    apply: (_, self: EventTarget, args: [string, EventListenerOrEventListenerObject, AddEventListenerOptions]) => {
      const [type, listener] = args;
      if ((self === target || !self) && listener && current() && isOver(type)) setTimeout(() => call(target, type, listener));
      else Reflect.apply(EventTarget.prototype.addEventListener, self, args);
    },
  });
  Object.defineProperty(target, "addEventListener", { configurable: true, writable: true, value });
}

function isOver(type: string): boolean {
  if (type === "DOMContentLoaded") return document.readyState !== "loading";
  return (type === "load" || type === "pageshow") && document.readyState === "complete";
}

function call(target: Document | Window, type: string, listener: EventListenerOrEventListenerObject): void {
  const event = new Event(type);
  for (const name of ["target", "currentTarget"]) Object.defineProperty(event, name, { value: target });
  if (typeof listener === "function") listener.call(target, event);
  else listener.handleEvent(event);
}

/** `window.onload = …` in a script that ran after the event. */
function callOnload(): void {
  const { onload } = window;
  if (onload === lastOnload || document.readyState !== "complete") return;
  lastOnload = onload;
  if (onload) call(window, "load", onload as EventListener);
}

/** Collects what a script writes; it goes into the page once the script has ended. */
function note(script: HTMLScriptElement, html: string): void {
  if (!written.has(script)) void Promise.resolve().then(() => insert(script));
  written.set(script, (written.get(script) || "") + html);
}

/** Puts markup after the script that wrote it; from the head, where nothing can be shown, to the end of the body. */
function insert(script: HTMLScriptElement): void {
  const range = document.createRange();
  const inBody = document.body && document.body.contains(script);
  range.selectNodeContents(inBody ? script.parentNode! : document.body || document.documentElement);
  const fragment = range.createContextualFragment(written.get(script)!);
  written.delete(script);
  // Scripts keep the order in which they were written, as the parser would have kept it.
  for (const inner of Array.from(fragment.querySelectorAll("script"))) {
    if (!inner.hasAttribute("async")) inner.async = false;
    runsLate(inner);
  }
  const last = fragment.lastChild;
  const after = ends.get(script) || (inBody ? script : null);
  if (last) ends.set(script, last);
  if (after && after.isConnected) after.after(fragment);
  else (document.body || document.documentElement).append(fragment);
}
