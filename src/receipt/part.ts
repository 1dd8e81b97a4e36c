/** The receipt part of the SDK: record a decision, send what waits, list what is kept. */
import type { Choice, Decision, GateHandle, ReceiptPart } from "../contract.ts";
import { browserWorld, buildReceipt, type BuildWorld } from "./build.ts";
import { batchOf, createFlush } from "./flush.ts";
import { withLock } from "./lock.ts";
import { openOutbox, type Entry } from "./outbox.ts";
import { createPost } from "./send.ts";
import { idbStore, localStore, memoryStore, type Store } from "./stores.ts";

/** What the part takes from the browser; tests bring their own. */
export interface PartWorld extends BuildWorld {
  readonly stores: readonly Store[];
  readonly later: (then: () => void, delay: number) => void;
  readonly chance: () => number;
  /** Hears `online` and `pagehide`. */
  readonly on: (type: string, listener: () => void) => void;
}

/** The browser's own world: IndexedDB, else localStorage, else memory, under names that carry the site. */
export function partWorld(site: string): PartWorld {
  return Object.assign({}, browserWorld, {
    stores: [idbStore("soglasie-" + site), localStore("soglasie:" + site + ":"), memoryStore()],
    later: (then: () => void, delay: number) => void setTimeout(then, delay),
    chance: Math.random,
    on: (type: string, listener: () => void) => addEventListener(type, listener),
  });
}

/** Absolute http(s) address of the endpoint, or null. */
function endpointOf(gate: GateHandle): URL | null {
  const { receipts } = gate.config;
  try {
    const url = new URL(receipts!.endpoint, location.href);
    return url.protocol.indexOf("http") ? null : url;
  } catch {
    return null;
  }
}

/** Makes the part for a gate and hangs its listeners on the window. */
export function createPart(gate: GateHandle, world: PartWorld = partWorld(gate.config.site)): ReceiptPart {
  const { site } = gate.config;
  const url = endpointOf(gate);
  const outbox = openOutbox(world.stores, gate.problem);
  /** What the page itself knows to be unsent: a page that is going away cannot ask IndexedDB. */
  let known: readonly Entry[] = [];
  let recorded = 0;
  const empty = (): void => {
    known = [];
    const { decision, parts } = gate;
    // A decision of the last minute that was made in another tab may not have reached the outbox yet: that tab will clear the bit.
    if (url && decision && parts.sdk && (decision.time <= recorded || world.now() / 1000 - decision.time > 60)) parts.sdk.sent();
  };
  const problem = (code: string, at?: string): void => gate.problem(code, at || (url ? url.href : ""));
  const post = url && createPost(url, gate.natives.fetch);
  const flush = createFlush(Object.assign({}, world, { outbox, post, site, problem, empty }));
  const beacon = (): void => {
    const batch = batchOf(known);
    // Kept in the outbox all the same: a beacon brings no answer.
    if (url && batch.length && navigator.sendBeacon) navigator.sendBeacon(url.href, JSON.stringify(batch.length > 1 ? batch : batch[0]));
  };
  if (!url) gate.problem("no-receipts", "/receipts/endpoint");
  world.on("online", () => void flush());
  world.on("pagehide", beacon);
  return {
    async record(decision: Decision, choice: Choice) {
      await withLock(site + "-chain", async () => {
        const { chain } = await outbox.read();
        const made = await buildReceipt(gate, { decision, choice, chain }, world);
        const entry = await outbox.add(made);
        known = known.concat(entry);
        recorded = decision.time;
      });
      void flush();
    },
    flush,
    async list() {
      return (await outbox.read()).entries.slice().reverse();
    },
  };
}
