/** Cookie and storage writes by name: those of vendors without a grant are not carried out; deletions always are. */
import { drop } from "./held.ts";
import { heldName } from "./judge.ts";
import { wrap, wrapAccessor } from "./patch.ts";

const DELETES = /;\s*(max-age\s*=\s*["']?(0|-)|expires\s*=[^;]*\b(19\d\d|200\d)\b)/i;

const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
const { removeItem } = Storage.prototype;

/** `document.cookie`, unpatched; empty where cookies are blocked. */
export function getCookie(): string {
  try {
    return cookie!.get!.call(document) as string;
  } catch (_) {
    return "";
  }
}

/** Sets `document.cookie`, unpatched; does nothing where cookies are blocked. */
export function setCookie(text: string): void {
  try {
    cookie!.set!.call(document, text);
  } catch (_) {
    // Sandboxed frames throw; nothing can be kept there.
  }
}

/** Removes a storage key, unpatched. */
export function removeKey(storage: Storage, key: string): void {
  removeItem.call(storage, key);
}

function held(kind: string, name: string): boolean {
  const hit = heldName(name);
  if (hit) drop(hit, kind, name);
  return !!hit;
}

/** Patches the writes of one realm. */
export function patchWrites(win: Window & typeof globalThis): void {
  wrapAccessor(win.Document.prototype, "cookie", (call, args) => {
    const text = String(args[0]);
    return !DELETES.test(text) && held("cookie", text.split("=")[0]!.trim()) ? undefined : call();
  });
  wrap(win.Storage.prototype, "setItem", (call, args) => (held("storage", String(args[0])) ? undefined : call()));
  const store = (win as unknown as { CookieStore?: { prototype: object } }).CookieStore;
  wrap(store && store.prototype, "set", (call, args) => {
    const first = args[0] as { name?: string };
    return held("cookie", String((first && first.name) || first)) ? win.Promise.resolve() : call();
  });
}
