/** Connections and workers of a vendor whose grant is gone are closed at once. */
import type { GateHandle } from "../contract.ts";

interface Open {
  close?(): void;
  terminate?(): void;
}

/** Its own address, and the file of the code that opened it, the first on the stack that is none of ours: a worker's text may come from anywhere. */
function origins(url: string, { stack }: Error): readonly string[] {
  const maker = (String(stack).match(/https?:[^\s)]+/g) || []).find((file) => !/\/soglasie\b/.test(file) && file.indexOf(location.href));
  return maker ? [url, maker] : [url];
}

/** Closes those that would be held now. */
export function closeConnections(gate: GateHandle): void {
  const { tags } = gate.parts;
  if (!tags) return;
  for (const [made, [address, stack]] of tags.opened) {
    if (!origins(String(address), stack).some((url) => gate.heldUrl(url))) continue;
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
