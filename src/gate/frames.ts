/** Same-origin frames have natives of their own: each fresh realm is patched before the page can use it. */
import { wrap } from "./patch.ts";

type Realm = Window & typeof globalThis;

const followed = new WeakSet<Element>();
const contentWindow = Reflect.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow")!.get!;
let install: (win: Realm) => void;

/** Tells what to do with a fresh realm; patches are not laid twice over one another. */
export function onRealm(next: (win: Realm) => void): void {
  install = next;
}

/** To be called for every frame element that enters a document. */
export function frameEntered(frame: Element): void {
  const reach = (): void => {
    try {
      const win = contentWindow.call(frame) as Realm | null;
      if (win) install(win);
    } catch {
      // Another origin: out of reach, and none of its cookies are ours.
    }
  };
  reach();
  if (followed.has(frame)) return;
  followed.add(frame);
  frame.addEventListener("load", reach);
}

/** A page that asks a frame for its window gets a patched one, however the frame came in. */
export function patchFrames(win: Realm): void {
  const around = (call: () => unknown, _: unknown, self: Element): unknown => [frameEntered(self), call()][1];
  wrap(win.HTMLIFrameElement.prototype, "contentWindow contentDocument", around, "get");
}
