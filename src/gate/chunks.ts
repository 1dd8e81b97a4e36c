/** Loads the other files of the build, once each, and starts them only if they come from the same build. */
import type { Connect } from "../chunk.ts";
import type { ChunkName, GateHandle } from "../contract.ts";
import { nativeAttributes } from "./elements.ts";
import { trusted } from "./trusted.ts";

const appendChild = Node.prototype.appendChild;

/** `own`: our script element, for its address and nonce; `handle` is given to each chunk as it starts. */
export function createChunks(own: HTMLScriptElement | null, handle: () => GateHandle): { load: GateHandle["load"]; connect: Connect } {
  const base = own ? own.src.replace(/[^/]*$/, "") : "";
  const loads: Partial<Record<ChunkName, Promise<void>>> = {};
  const started: Partial<Record<ChunkName, 1>> = {};
  const insert = (file: string): Promise<unknown> =>
    new Promise((resolve) => {
      const script = document.createElement("script");
      if (own) script.nonce = own.nonce || "";
      script.onload = script.onerror = resolve;
      nativeAttributes.setAttribute.call(script, "src", trusted("createScriptURL", base + "soglasie." + file));
      appendChild.call(document.head || document.documentElement, script);
    });
  const load = (name: ChunkName): Promise<void> =>
    insert(`${name}.js?${__BUILD__}`)
      .then(() => started[name] || insert(`${__BUILD__}.${name}.js`))
      .then(() => {
        if (started[name]) return;
        handle().problem("chunk-failed", name);
        throw name;
      });
  return {
    load: (name) => loads[name] || (loads[name] = load(name)),
    connect(build, name, start) {
      if (build !== __BUILD__) handle().problem("build-mismatch", name);
      else if (!started[name]) {
        started[name] = 1;
        start(handle());
      }
    },
  };
}
