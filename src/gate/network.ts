/** Network calls of scripts: a held one is answered without a request, in the way that keeps the caller going. */
import { drop } from "./held.ts";
import { heldUrl } from "./judge.ts";
import { wrap, wrapConstructor } from "./patch.ts";

const HOSTS = /(?:https?:|wss?:)?\/\/[\w.-]+\.[a-z]{2,}[^"'`\s\\]*/gi;

/** Notes and answers true when a call to this URL is held. */
function held(kind: string, url: unknown): boolean {
  const hit = heldUrl(url);
  if (hit) drop(hit, kind, String(url));
  return !!hit;
}

/** Patches the network calls of one realm. */
export function patchNetwork(win: Window & typeof globalThis): void {
  wrap(win, "fetch", (call, args) => {
    const input = args[0] as Request;
    return held("fetch", input && input.url ? input.url : input) ? win.Promise.resolve(new win.Response(null, { status: 204 })) : call();
  });
  wrap(win.XMLHttpRequest.prototype, "open", (call, args) => {
    if (!held("xhr", args[1])) return call();
    args[0] = "GET";
    args[1] = "data:,";
    return call(args);
  });
  wrap(win.Navigator.prototype, "sendBeacon", (call, args) => held("beacon", args[0]) || call());
  wrap(win.HTMLFormElement.prototype, "submit", (call, _, self: HTMLFormElement) => (held("form", self.action) ? undefined : call()));
  win.document.addEventListener("submit", (event) => held("form", (event.target as HTMLFormElement).action) && event.preventDefault(), true);
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker"]) {
    wrapConstructor(win, name, (args) => (held(name.toLowerCase(), args[0]) || marked[String(args[0])] ? silent(win) : undefined));
  }
  patchBlobs(win);
}

/** Stands in for a connection or worker: it closes with an error, asynchronously, and swallows what is sent. */
function silent(win: Window & typeof globalThis): object {
  const target = new win.EventTarget() as EventTarget & Record<string, unknown>;
  const nothing = (): void => undefined;
  Object.assign(target, { readyState: 3, bufferedAmount: 0, send: nothing, close: nothing, postMessage: nothing, terminate: nothing, start: nothing, port: target });
  win.setTimeout(() => {
    for (const type of ["error", "close"]) {
      const event = new win.Event(type);
      target.dispatchEvent(event);
      const handler = target["on" + type];
      if (typeof handler === "function") handler.call(target, event);
    }
  });
  return target;
}

const marked: Record<string, 1> = {};

/** A worker made from a blob has natives of its own: one whose text names a held host is not started. */
function patchBlobs(win: Window & typeof globalThis): void {
  const blobs = new WeakSet<object>();
  wrapConstructor(win, "Blob", (args) => {
    const text = Array.isArray(args[0]) ? args[0].filter((part) => typeof part === "string").join("") : "";
    if (!(text.match(HOSTS) || []).some((url) => heldUrl(url))) return undefined;
    const blob = new NativeBlob(args[0] as BlobPart[], args[1] as BlobPropertyBag);
    blobs.add(blob);
    return blob;
  });
  wrap(win.URL, "createObjectURL", (call, args) => {
    const url = call() as string;
    if (blobs.has(args[0] as object)) marked[url] = 1;
    return url;
  });
}

const NativeBlob = Blob;
