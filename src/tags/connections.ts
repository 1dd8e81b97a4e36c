/** Connections and workers that stay open: noted as the page opens them, so that a withdrawal can close its vendors'. */

/** What is open, with its address; an object that the page has dropped is closed all the same. */
export const opened = new Map<object, string>();

/** Notes what the page opens from now on. */
export function watchConnections(win: Window & typeof globalThis = window): void {
  for (const name of ["WebSocket", "EventSource", "Worker", "SharedWorker"] as const) {
    const native = win[name] as unknown as (new (url: string | URL) => EventTarget) | undefined;
    if (!native) continue;
    const watched = new Proxy(native, {
      construct(target, args: [string | URL], own) {
        const made = Reflect.construct(target, args, own) as EventTarget;
        opened.set(made, String(args[0]));
        made.addEventListener("close", () => opened.delete(made));
        return made;
      },
    });
    (win as unknown as Record<string, unknown>)[name] = watched;
  }
}
