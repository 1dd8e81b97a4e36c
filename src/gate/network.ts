/** Calls and writes of scripts: a held one is not carried out, and answered in the way that keeps the caller going. */
import type { Hit } from "../catalogue/gate.ts";
import { attempt } from "./attempt.ts";
import { hold } from "./held.ts";
import { heldName, heldUrl } from "./judge.ts";
import { wrap, type Realm } from "./patch.ts";
import { recorder } from "./recorder.ts";

type Instead = (call: () => unknown, args: unknown[]) => unknown;

/** Deleting is always allowed. */
const DELETES = /;\s*(max-age=["']?[0-]|expires=[^;]*(19|20[01])\d)/i;

/** Notes and answers true when this is held. */
export function held(kind: string, what: unknown, judge: (what: string) => Hit | null = heldUrl): boolean {
  const hit = judge(String(what));
  if (hit) hold(hit, kind, what);
  return !!hit;
}

/** Patches the calls and writes of one realm. */
export function patchNetwork(win: Realm): void {
  /** What is not carried out while `judge` says so. */
  const guard = (names: string, judge: (args: unknown[], self: never, name: string) => unknown, instead: Instead, part?: "set"): void =>
    wrap(win, names, (call, args, self, name) => (judge(args, self, name) ? instead(call, args) : call()), part);
  const nothing = (): void => undefined;
  /** Calls that carry an address first, or a Request. What else they are given is not looked at: it need not even have a text. */
  const addressed = ([url]: unknown[], _: never, name: string): boolean => held(name, (url && (url as Request).url) || url);
  guard(" fetch fetchLater", addressed, () => win.Promise.resolve(new win.Response(null, { status: 204 })));
  // Sentry and others wrap only what says that it is native, by name.
  win.fetch.toString = () => "function fetch() { [native code] }";
  guard("XMLHttpRequest open", ([, url]) => held("open", url), (call, args) => (args.splice(0, 2, "GET", "data:,"), call()));
  guard("Navigator sendBeacon", addressed, () => true);
  guard(" WebSocket EventSource", addressed, silent);
  guard(" Worker SharedWorker", ([url]) => fetchesHeld(url as string), silent);
  guard("HTMLFormElement submit", (_, self) => heldForm(self), nothing);
  guard("Document cookie", ([text]) => !DELETES.test(text as string) && held("cookie", String(text).split("=")[0]!.trim(), heldName), nothing, "set");
  guard("Storage setItem", ([key]) => held("storage", key, heldName), nothing);
  guard("CookieStore set", ([first]) => held("cookie", (Object(first) as { name?: string }).name || first, heldName), () => win.Promise.resolve());
}

/** The button's own address goes before the form's. */
export const heldForm = (form: Element, by?: Element | null): boolean => held("form", (by && by.getAttribute("formaction")) || form.getAttribute("action"));

/** A worker has natives of its own: one whose text names a held host is not started. */
function fetchesHeld(url: string): boolean {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  // The page's own policy may forbid reading it.
  const text = /^(blob|data):/.test(url) ? attempt(() => (request.send(), request.responseText), "") : '"' + url;
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
