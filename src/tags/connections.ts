/** Connections and workers that stay open: those of a vendor whose grant is gone are closed at once. */
import type { GateHandle } from "../contract.ts";

interface Open {
  readonly url: string;
  close?(): void;
  terminate?(): void;
}

const open = new Map<object, string>();

/** Remembers what the page opens from now on; an object that the page has dropped is closed all the same. */
export function watchConnections(win: Window & typeof globalThis = window): void {
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker"] as const) {
    const native = win[name] as unknown as (new (url: string | URL) => Open & EventTarget) | undefined;
    if (!native) continue;
    const watched = new Proxy(native, {
      construct(target, args: [string | URL], own) {
        const made = Reflect.construct(target, args, own) as Open & EventTarget;
        open.set(made, String(args[0]));
        made.addEventListener("close", () => open.delete(made));
        return made;
      },
    });
    (win as unknown as Record<string, unknown>)[name] = watched;
  }
}

/** Closes those that would be held now. */
export function closeConnections(gate: GateHandle): void {
  for (const [made, url] of open) {
    if (!gate.heldUrl(url)) continue;
    open.delete(made);
    const { port } = made as { port?: MessagePort };
    for (const end of [made as Open, port as unknown as Open]) if (end) (end.close || end.terminate || (() => undefined)).call(end);
  }
}

/** A socket from before this file came: it is closed when its vendor next writes to it. */
export function guardSockets(gate: GateHandle, win: Window & typeof globalThis = window): void {
  const { prototype } = win.WebSocket;
  prototype.send = new Proxy(prototype.send, {
    apply: (send, self: WebSocket, args) => (gate.heldUrl(self.url) ? self.close() : (Reflect.apply(send, self, args) as void)),
  });
}
