/** Everything that is patched in one realm: the page's own, and that of each same-origin frame before the page can use it. */
import { attempt } from "./attempt.ts";
import { patchElements } from "./elements.ts";
import { patchInsert } from "./insert.ts";
import { inspectTree } from "./inspect.ts";
import { heldUrl } from "./judge.ts";
import { patchMarkup } from "./markup.ts";
import { patchNetwork } from "./network.ts";
import { wrap, type Realm } from "./patch.ts";
import { recorder } from "./recorder.ts";
import { followVisitor } from "./visitor.ts";

const known = new WeakSet<object>();
/** Patches one realm, once. */
export function patchRealm(win: Realm): void {
  // A frame that is written anew has lost them.
  followVisitor(win);
  if (known.has(win.Node.prototype)) return;
  known.add(win.Node.prototype);
  patchElements(win);
  patchMarkup(win, enterFrame);
  patchInsert(win, enterFrame);
  patchNetwork(win);
  // Who asks a frame for its window gets a patched one, however the frame came in, now and after each of its loads.
  wrap(win, "HTMLIFrameElement contentWindow contentDocument", (call, _, self: HTMLIFrameElement, name) => {
    const inner = call() as Document | null;
    self.addEventListener("load", loaded);
    // Another origin, or no window yet: out of reach, and none of its cookies are ours.
    attempt(() => patchRealm((inner!.defaultView || inner) as Realm));
    // lazysizes puts a frame's address by way of its window, where no patch reaches: while that address is held, it is given one whose calls come to us.
    return inner && name > "contentE" && heldUrl(self.dataset.src, "iframe") ? recorder((_, [url]) => (heldUrl(url) ? (self.src = url as string) : inner!.location.replace(url as string))) : inner;
  }, "get");
  // Before a body there is nothing that could still be held.
  if (win.document.body) inspectTree(win.document);
}

/** To be called for every element that enters a document: to ask a frame for its document patches its realm. Others are not asked: that alone would cost half as much again. */
export const enterFrame = (element: Element): Document | null => (element.nodeName === "IFRAME" ? (element as HTMLIFrameElement).contentDocument : null);

/** A document that came into a window patched before (`srcdoc`) has its marked elements withheld. */
function loaded({ target }: Event): void {
  attempt(() => inspectTree(enterFrame(target as Element)!));
}
