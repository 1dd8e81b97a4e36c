/** What this site has kept on this device: names only, never values. */
import type { CookieClass, GateHandle } from "../contract.ts";

/** One cookie or storage key. */
export interface Kept {
  readonly name: string;
  readonly store: "cookie" | "local" | "session";
  readonly is: CookieClass;
}

/** Cookies that script can read and storage keys, classified; stores that are blocked count as empty. */
export async function readDevice(gate: GateHandle): Promise<Kept[]> {
  const cookies = gate.natives.getCookie().split("; ").map((pair) => pair.replace(/=.*/, ""));
  const found = [
    ...cookies.filter(Boolean).map((name) => ({ name, store: "cookie" as const })),
    ...keysOf(() => localStorage).map((name) => ({ name, store: "local" as const })),
    ...keysOf(() => sessionStorage).map((name) => ({ name, store: "session" as const })),
  ];
  return Promise.all(found.map(async (one) => ({ ...one, is: await gate.api.classifyCookie({ name: one.name, domain: location.hostname }) })));
}

function keysOf(storage: () => Storage): string[] {
  try {
    return Object.keys(storage());
  } catch {
    return [];
  }
}
