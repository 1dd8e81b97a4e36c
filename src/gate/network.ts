/** Calls and writes of scripts: a held one is not carried out, and answered in the way that keeps the caller going. */
import type { Hit } from "../catalogue/gate.ts";
import { hold } from "./held.ts";
import { heldName, heldUrl } from "./judge.ts";
import { inert } from "./inert.ts";
import { wrap } from "./patch.ts";

type Pick = (args: string[], self: HTMLFormElement) => unknown;

/** Patches members that are held by a URL or name among their arguments; `instead` answers in their place. */
function guard(owner: object | undefined, names: string, judge: (what: string) => Hit | null, pick: Pick, instead: (args: unknown[], call: () => unknown) => unknown, part?: "set"): void {
  wrap(owner, names, (call, args, self) => {
    const what = String(pick(args as string[], self));
    const hit = judge(what);
    if (!hit) return call();
    hold(hit, names, what);
    return instead(args, call);
  }, part);
}

/** Deleting is always allowed: a write that makes a cookie expire has no name here. */
const cookieName: Pick = ([text]) => (/max-age=["']?[0-]|expires=[^;]*(19\d|20[01])\d/i.test(text!) ? "" : String(text).split("=")[0]!.trim());

/** A worker made from a blob has natives of its own: the first held address in its text counts. */
const workerUrl: Pick = ([url]) => {
  if (!String(url).startsWith("blob:")) return url;
  const request = new XMLHttpRequest();
  request.open("GET", url!, false);
  request.send();
  return (request.responseText.match(/(https?:|wss?:)?\/\/[\w.-]+\.[a-z]{2,}[^"'`\s\\]*/gi) || []).find(heldUrl) || "";
};

/** Patches the calls and writes of one realm. */
export function patchNetwork(win: Window & typeof globalThis): void {
  const nothing = (): void => undefined;
  const first: Pick = ([what]) => what;
  const action: Pick = (_, self) => self.action;
  guard(win, "fetch", heldUrl, ([input]) => Object(input).url || input, () => win.Promise.resolve(new win.Response(null, { status: 204 })));
  guard(win.XMLHttpRequest.prototype, "open", heldUrl, ([, url]) => url, (args, call) => [(args[0] = "GET"), (args[1] = "data:,"), call()][2]);
  guard(win.Navigator.prototype, "sendBeacon", heldUrl, first, () => true);
  guard(win.HTMLFormElement.prototype, "submit", heldUrl, action, nothing);
  guard(win, "WebSocket", heldUrl, first, inert);
  guard(win, "EventSource", heldUrl, first, inert);
  guard(win, "Worker", heldUrl, workerUrl, inert);
  guard(win, "SharedWorker", heldUrl, workerUrl, inert);
  guard(win.Document.prototype, "cookie", heldName, cookieName, nothing, "set");
  guard(win.Storage.prototype, "setItem", heldName, first, nothing);
  const { CookieStore } = win as unknown as { CookieStore?: { prototype: object } };
  guard(CookieStore && CookieStore.prototype, "set", heldName, ([set]) => Object(set).name || set, () => win.Promise.resolve());
  win.document.addEventListener("submit", (event) => {
    const { target } = event;
    const hit = heldUrl((target as HTMLFormElement).action);
    if (!hit) return;
    hold(hit, "submit", (target as HTMLFormElement).action);
    event.preventDefault();
  }, true);
}
