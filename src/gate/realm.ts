/** Everything that is patched in one realm: the page's own, and that of each same-origin frame. */
import { patchElements } from "./elements.ts";
import { onRealm, patchFrames } from "./frames.ts";
import { inspectTree, patchInsert } from "./insert.ts";
import { patchMarkup } from "./markup.ts";
import { patchNetwork } from "./network.ts";

const known = new WeakSet<object>();

/** Patches one realm, once. */
export function patchRealm(win: Window & typeof globalThis): void {
  if (known.has(win.document)) return;
  known.add(win.document);
  for (const patch of [patchElements, patchMarkup, patchNetwork, patchInsert, patchFrames]) patch(win);
  if (win !== window) inspectTree(win.document);
}

onRealm(patchRealm);
