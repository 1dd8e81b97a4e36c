/** A gate handle for unit tests: grants by a set of names, natives of jsdom. */
import { DEFAULT_ZONES } from "../../src/catalogue/zones.ts";
import type { GateHandle } from "../../src/contract.ts";
import { zoneOf } from "../../src/gate/zone.ts";

/** `granted`: categories and vendors that may run; `denied`: cookie and storage names that are held. */
export function fakeGate(granted: string[], denied: string[] = [], part: Record<string, unknown> = {}): GateHandle {
  return {
    config: {},
    zoneOf: (path: string, patterns?: readonly string[]) => zoneOf(path, patterns || DEFAULT_ZONES),
    vendors: [],
    held: [],
    own: document.createElement("script"),
    parts: {},
    permits: (name: string) => granted.includes(name),
    permitsTag: (tag: { category: number }) => granted.includes(["essential", "preferences", "analytics", "marketing"][tag.category]!),
    heldUrl: () => null,
    heldName: (name: string) => (denied.includes(name) ? { vendor: 1 } : null),
    stubs: [],
    restub: () => undefined,
    trusted: (_: string, text: string) => text,
    idOf: String,
    problem: () => undefined,
    natives: {
      getCookie: () => document.cookie,
      setCookie: (text: string) => (document.cookie = text),
      removeItem: (storage: Storage, key: string) => storage.removeItem(key),
    },
    ...part,
  } as unknown as GateHandle;
}
