/** Everything that is patched in one realm: the page's own, and that of each same-origin frame before the page can use it. */
import { attempt } from "./attempt.ts";
import { patchElements } from "./elements.ts";
import { patchInsert } from "./insert.ts";
import { inspectTree } from "./inspect.ts";
import { patchMarkup } from "./markup.ts";
import { patchNetwork } from "./network.ts";
import { wrap, type Realm } from "./patch.ts";

const known = new WeakSet<object>();
const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow")!.get!;

/** Patches one realm, once. */
export function patchRealm(win: Realm): void {
  if (known.has(win.Node.prototype)) return;
  known.add(win.Node.prototype);
  patchElements(win);
  patchMarkup(win, enterFrame);
  patchInsert(win, enterFrame);
  patchNetwork(win);
  // A page that asks a frame for its window gets a patched one, however the frame came in.
  wrap(win, "HTMLIFrameElement contentWindow contentDocument", (call, _, self) => (enterFrame(self), call()), "get");
  // Before a body there is nothing that could still be held.
  if (win.document.body) inspectTree(win.document);
}

/** To be called for every frame element that enters a document: patches its realm now and after each of its loads. */
export function enterFrame(frame: Element): void {
  if (frame.nodeName !== "IFRAME") return;
  // Another origin, or no window yet: out of reach, and none of its cookies are ours.
  attempt(() => patchRealm(contentWindow.call(frame) as Realm));
  frame.addEventListener("load", loaded);
}

/** A document that came into a window patched before (`srcdoc`) has its marked elements withheld. */
function loaded({ target }: Event): void {
  enterFrame(target as Element);
  attempt(() => inspectTree((contentWindow.call(target) as Realm).document));
}
