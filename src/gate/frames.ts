/** Same-origin frames have natives of their own: each fresh realm is patched before the page can use it. */
import { wrapAccessor } from "./patch.ts";

type Realm = Window & typeof globalThis;

const known = new WeakSet<object>();
const followed = new WeakSet<Element>();
const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow")!.get!;

/** Calls `install` once for the realm of each frame that script can reach, now and after each of its loads. */
export function frameInstaller(install: (win: Realm) => void): (frame: Element) => void {
  const reach = (frame: Element): void => {
    try {
      const win = contentWindow.call(frame) as Realm | null;
      if (!win || known.has(win.Node.prototype)) return;
      known.add(win.Node.prototype);
      install(win);
    } catch (_) {
      // Another origin: out of reach, and none of its cookies are ours.
    }
  };
  return (frame) => {
    if (frame.nodeName !== "IFRAME") return;
    reach(frame);
    if (followed.has(frame)) return;
    followed.add(frame);
    frame.addEventListener("load", () => reach(frame));
  };
}

/** A page that asks a frame for its window gets a patched one, however the frame came in. */
export function patchFrameAccess(win: Realm, entered: (frame: Element) => void): void {
  for (const name of ["contentWindow", "contentDocument"]) {
    wrapAccessor(win.HTMLIFrameElement.prototype, name, null, (call, _, self: Element) => (entered(self), call()));
  }
}
