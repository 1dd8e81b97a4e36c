/** Natives kept before patching, for our own use; those that only the SDK needs it adds itself. */
import type { GateNatives } from "../contract.ts";
import { attempt } from "./attempt.ts";

export const { setAttribute, getAttribute, removeAttribute } = Element.prototype;

export const natives = {
  fetch: fetch.bind(window),
  /** Reading cookies gives nothing where they are blocked (sandboxed frames throw). */
  getCookie: () => attempt(() => document.cookie, ""),
} as GateNatives;

/** Names of all cookies and storage keys that can be seen; none where storage is blocked. */
export function keys(): string[] {
  return attempt(() => natives.getCookie().split(/=[^;]*(?:; |$)/).concat(Object.keys(localStorage), Object.keys(sessionStorage)), []);
}
