/** Calls and writes of scripts: a held one is not carried out, and answered in the way that keeps the caller going. */
import type { Hit } from "../catalogue/gate.ts";
import { hold } from "./held.ts";
import { heldName, heldUrl } from "./judge.ts";
import { wrap, type Realm } from "./patch.ts";
import { recorder } from "./recorder.ts";

type Instead = (call: () => unknown, args: unknown[]) => unknown;

/** Deleting is always allowed. */
const DELETES = /max-age=["']?[0-]|expires=[^;]*(19\d|20[01])\d/i;

/** Notes and answers true when this is held. */
function held(kind: string, what: unknown, judge: (what: string) => Hit | null = heldUrl): boolean {
  const hit = judge(String(what));
  if (hit) hold(hit, kind, what);
  return !!hit;
}

/** Patches the calls and writes of one realm. */
export function patchNetwork(win: Realm): void {
  const { XMLHttpRequest, Navigator, HTMLFormElement, Document, Storage, CookieStore } = win as Realm & { CookieStore?: { prototype: object } };
  /** Calls that carry an address among their first two arguments, or a Request. */
  const guard = (owner: object, names: string, instead: Instead): void =>
    wrap(owner, names, (call, args) => (args.slice(0, 2).some((arg) => held(names, (arg && (arg as Request).url) || arg)) ? instead(call, args) : call()));
  guard(win, "fetch", () => win.Promise.resolve(new win.Response(null, { status: 204 })));
  guard(XMLHttpRequest.prototype, "open", (call, args) => (args.splice(0, 2, "GET", "data:,"), call()));
  guard(Navigator.prototype, "sendBeacon", () => true);
  guard(win, "WebSocket EventSource", silent);
  wrap(win, "Worker SharedWorker", (call, [url]) => (fetchesHeld(String(url)) ? silent() : call()));
  wrap(HTMLFormElement.prototype, "submit", (call, _, self) => heldForm(self) || call());
  for (const type of ["submit", "click", "auxclick"]) win.addEventListener(type, leave, true);
  wrap(Document.prototype, "cookie", (call, [text]) => (DELETES.test(text as string) || !held("cookie", String(text).split("=")[0]!.trim(), heldName)) && call(), "set");
  wrap(Storage.prototype, "setItem", (call, [key]) => held("storage", key, heldName) || call());
  wrap(CookieStore && CookieStore.prototype, "set", (call, [first]) => (held("cookie", (Object(first) as { name?: string }).name || first, heldName) ? win.Promise.resolve() : call()));
}

/** A form to a vendor is not sent; a link to elsewhere goes there, but does not ping a vendor. */
function leave(event: Event): void {
  const target = event.composedPath()[0] as Element;
  const link = target.closest && target.closest("[ping]");
  if (event.type === "submit" && heldForm(target)) event.preventDefault();
  if (link && link.getAttribute("ping")!.split(/\s+/).some((url) => held("ping", url))) link.removeAttribute("ping");
}

const heldForm = (form: Element): boolean => held("form", form.getAttribute("action"));

/** A worker has natives of its own: one whose text names a held host is not started. */
function fetchesHeld(url: string): boolean {
  let text = `"${url}"`;
  if (/^(blob|data):/.test(url)) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    try {
      request.send();
      text = request.responseText;
    } catch {
      // The page's own policy forbids reading it.
    }
  }
  return (text.match(/(["'`])(\w+:)?\/\/[^"'`\s\\]+/g) || []).some((literal) => held("worker", literal.slice(1)));
}

/** Stands in for a connection or worker: it closes with an error, asynchronously, and swallows what is sent. */
function silent(): object {
  const stand = recorder(() => 0) as Record<string, (event: Event) => void>;
  setTimeout(() => {
    for (const type of ["error", "close"]) stand["on" + type]!(new Event(type));
  });
  return stand;
}
