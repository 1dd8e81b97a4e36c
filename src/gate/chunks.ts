/** Loads the other files of the build, once each, and starts them only if they come from the same build. */
import type { Connect } from "../chunk.ts";
import type { ChunkName } from "../contract.ts";
import { gate } from "./handle.ts";
import { setAttribute } from "./natives.ts";
import { problem } from "./problem.ts";
import { trusted } from "./trusted.ts";

const loads: Partial<Record<ChunkName, Promise<void>>> = {};
const started: Partial<Record<ChunkName, 1>> = {};

function insert(file: string): Promise<unknown> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    // On a page in windows-1251 our texts must not be read as that.
    script.charset = "utf-8";
    script.nonce = gate.own.nonce;
    script.onload = script.onerror = resolve;
    setAttribute.call(script, "src", trusted("createScriptURL", gate.own.src.replace(/[^/]*$/, "soglasie." + file)));
    // In front: old code takes the last script of the document for its own.
    document.head.prepend(script);
  });
}

/** Loads a chunk; on another build's file once more by the name that carries this build's id. Rejects when it does not come. */
export function load(name: ChunkName): Promise<void> {
  return (loads[name] =
    loads[name] ||
    insert(`${name}.js?${__BUILD__}`)
      .then(() => started[name] || insert(__BUILD__ + "." + name + ".js"))
      .then(() => {
        if (started[name]) return;
        problem("chunk-failed", name);
        // Who needs it later asks again.
        delete loads[name];
        throw name;
      }));
}

/** Loads a chunk without which the page goes on. */
export function want(name: ChunkName): Promise<void> {
  return load(name).catch(() => undefined);
}

/** Where a chunk meets the gate. */
export const connect: Connect = (build, name, start) => {
  if (build !== __BUILD__) problem("build-mismatch", name);
  else if (!started[name]) {
    started[name] = 1;
    start(gate);
  }
};
