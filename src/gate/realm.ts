/** Everything that is patched in one realm: the page's own, and that of each same-origin frame. */
import { patchElements } from "./elements.ts";
import { frameInstaller, patchFrameAccess } from "./frames.ts";
import { inspectTree, patchInsert } from "./insert.ts";
import { patchMarkup } from "./markup.ts";
import { patchNetwork } from "./network.ts";
import { patchWrites } from "./writes.ts";

/** To be called for every frame element that enters a document. */
export const frameEntered = frameInstaller((win) => {
  patchRealm(win);
  inspectTree(win.document);
});

/** Patches one realm. A patch that fails in an odd engine must not cost the others. */
export function patchRealm(win: Window & typeof globalThis): void {
  for (const patch of [patchElements, patchMarkup, patchNetwork, patchWrites]) patch(win);
  patchInsert(win, frameEntered);
  patchFrameAccess(win, frameEntered);
}
