/** Connections and workers of a vendor whose grant is gone are closed at once. */
import type { GateHandle } from "../contract.ts";

interface Open {
  close?(): void;
  terminate?(): void;
}

/** Closes those that would be held now. */
export function closeConnections(gate: GateHandle): void {
  const { tags } = gate.parts;
  if (!tags) return;
  for (const [made, url] of tags.opened) {
    if (!gate.heldUrl(url)) continue;
    tags.opened.delete(made);
    const { port } = made as { port?: MessagePort };
    for (const end of [made as Open, port as unknown as Open]) if (end) (end.close || end.terminate || (() => undefined)).call(end);
  }
}

const guarded = new WeakSet<object>();

/** A socket from before the tags chunk came: it is closed when its vendor next writes to it. */
export function guardSockets(gate: GateHandle, win: Window & typeof globalThis = window): void {
  const { prototype } = win.WebSocket;
  if (guarded.has(prototype)) return;
  guarded.add(prototype);
  prototype.send = new Proxy(prototype.send, {
    apply: (send, self: WebSocket, args) => (gate.heldUrl(self.url) ? self.close() : (Reflect.apply(send, self, args) as void)),
  });
}
