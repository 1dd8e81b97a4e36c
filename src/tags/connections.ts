/** Connections and workers that stay open: noted as the page opens them, so that a withdrawal can close its vendors'. */

/** What is open, with its address and the stack that led there; an object that the page has dropped is closed all the same. */
export const opened = new Map<object, readonly [url: string | URL, stack: Error]>();

/** Notes what the page opens from now on. */
export function watchConnections(win: Window & typeof globalThis = window): void {
  const types = win as unknown as Record<string, (new (url: string | URL) => EventTarget) | undefined>;
  for (const name of "WebSocket EventSource Worker SharedWorker".split(" ")) {
    const native = types[name];
    if (!native) continue;
    types[name] = new Proxy(native, {
      construct(target, args: [string | URL], own) {
        const made = Reflect.construct(target, args, own) as EventTarget;
        opened.set(made, [args[0], new Error()]);
        made.addEventListener("close", () => opened.delete(made));
        return made;
      },
    });
  }
}
