/** The seal at run time: watches from the page's start, waits for the load that opens it, gives back where the visitor came from. */
import type { GateHandle } from "../contract.ts";
import { watchBlocked } from "./blocked.ts";
import { carried, carry } from "./carry.ts";
import { isCutOff } from "./cut.ts";
import { isSealedAgainst } from "./metas.ts";
import { watchRouter } from "./router.ts";
import { reloadOnce, settleReload, watchForms } from "./reload.ts";

const isSealed = (gate: GateHandle): boolean => !!(gate.config.gate || {}).seal;

/** Starts on a sealed site; gives the first address and referrer of the visit where a former page kept them. */
export function startSeal(gate: GateHandle): readonly [url: string, referrer: string] | null {
  if (!isSealed(gate) && gate.mode !== "strict") return null;
  watchForms(gate);
  if (isSealed(gate)) {
    watchBlocked(gate);
    watchRouter();
  }
  settleReload(gate);
  return giveBack();
}

/** What the page before kept, back in `document.referrer` before any tag runs; then it is kept nowhere. The seal's inline script may have taken it already. */
function giveBack(): readonly [string, string] | null {
  const { soglasieSeal } = window as unknown as { soglasieSeal?: { arrival?: string } };
  const [url, referrer] = ((soglasieSeal && soglasieSeal.arrival) || carried("arrival") || "").split("\n");
  carry("arrival", null);
  if (!url || referrer === undefined) return null;
  Object.defineProperty(document, "referrer", { configurable: true, get: () => referrer });
  return [url, referrer];
}

/** True: this document's seal, or the policy of a withdrawal, keeps shut what is granted. A grant made here (`kept`: its receipt) loads the page again where that may be. */
export function waitForSeal(gate: GateHandle, kept?: Promise<unknown>): boolean {
  if (!((isSealed(gate) && isSealedAgainst(gate)) || isCutOff(gate))) return false;
  if (kept) {
    carry("arrival", location.href + "\n" + document.referrer);
    void reloadOnce(gate, kept);
  }
  return true;
}
