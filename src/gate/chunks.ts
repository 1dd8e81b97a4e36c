/** Loads the other files of the build, once each, and starts them only if they come from the same build. */
import type { ChunkName, GateHandle } from "../contract.ts";
import { trusted } from "./trusted.ts";

const setAttribute = Element.prototype.setAttribute;
const appendChild = Node.prototype.appendChild;

/** Loader of chunks beside our own script. */
export interface Chunks {
  load(name: ChunkName): Promise<void>;
  connect(build: string, name: ChunkName, start: (gate: GateHandle) => void): void;
}

/** `own`: our script element, for its address and nonce; `handle` is given to each chunk as it starts. */
export function createChunks(own: HTMLScriptElement | null, handle: () => GateHandle): Chunks {
  const base = own ? own.src.replace(/[^/]*$/, "") : "";
  const loads: Partial<Record<ChunkName, Promise<void>>> = {};
  const started: Partial<Record<ChunkName, 1>> = {};

  const insert = (url: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      if (own && own.nonce) script.nonce = own.nonce;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(url));
      setAttribute.call(script, "src", trusted("createScriptURL", url));
      appendChild.call(document.head || document.documentElement, script);
    });

  const fetchOne = (name: ChunkName): Promise<void> =>
    insert(`${base}soglasie.${name}.js?${__BUILD__}`)
      .then(() => (started[name] ? undefined : insert(`${base}soglasie.${__BUILD__}.${name}.js`)))
      .then(() => {
        if (!started[name]) throw new Error(name);
      })
      .catch((error: Error) => {
        handle().problem("chunk-failed", name);
        throw error;
      });

  return {
    load: (name) => loads[name] || (loads[name] = fetchOne(name)),
    connect(build, name, start) {
      if (started[name]) return;
      if (build !== __BUILD__) return handle().problem("build-mismatch", name);
      started[name] = 1;
      start(handle());
    },
  };
}
