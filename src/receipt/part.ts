/** The receipt part of the SDK: record a decision, send what waits, list what is kept. */
import type { Choice, Decision, GateHandle, ReceiptPart } from "../contract.ts";
import { browserWorld, buildReceipt, choicesOf, markOf, type BuildWorld } from "./build.ts";
import { batchOf, createFlush } from "./flush.ts";
import { withLock } from "./lock.ts";
import { openOutbox, type Entry } from "./outbox.ts";
import { createPost } from "./send.ts";
import { idbStore, localStore, memoryStore, type Store } from "./stores.ts";

/** Milliseconds that the tab which made a decision has for its receipt before another page makes it. */
const GRACE = 15000;

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

/** What the visitor must have done to come to this decision, where nobody is left to tell. */
function choiceOf(gate: GateHandle, decision: Decision): Choice {
  const { source } = decision;
  const answers = choicesOf(gate, decision);
  const granted = answers.filter((answer) => answer.g).length;
  const action = source === "w" ? "withdraw" : !granted ? "reject_all" : granted === answers.length ? "accept_all" : "save";
  return { categories: {}, source, action };
}

/** Makes the part for a gate and hangs its listeners on the window. */
export function createPart(gate: GateHandle, world: PartWorld = partWorld(gate.config.site)): ReceiptPart {
  const { site } = gate.config;
  const url = endpointOf(gate);
  const outbox = openOutbox(world.stores, gate.problem);
  /** What the page itself knows to be unsent: a page that is going away cannot ask IndexedDB. */
  let known: readonly Entry[] = [];
  const keep = (decision: Decision, choice: Choice): Promise<void> =>
    withLock(site + "-chain", async () => {
      const { chain, mark } = await outbox.read();
      const next = markOf(gate, decision);
      if (mark === next) return; // another tab or the next page was quicker
      const made = await buildReceipt(gate, { decision, choice, chain }, world);
      known = known.concat(await outbox.add(made, next));
    });
  /** True when the decision in the cookie has its receipt. The page that made it may have gone before it could: then this page makes it. */
  const recorded = async (): Promise<boolean> => {
    const { decision } = gate;
    if (!decision || !decision.unsent) return true;
    if ((await outbox.read()).mark === markOf(gate, decision)) return true;
    const young = decision.time * 1000 + GRACE - world.now();
    if (young > 0 && young <= GRACE) return world.later(() => void part.flush(), young), false;
    await keep(decision, choiceOf(gate, decision));
    return true;
  };
  const empty = async (): Promise<void> => {
    known = [];
    const { decision, parts, natives } = gate;
    // Another tab may have decided anew a moment ago: its cookie must not be written over.
    const current = decision && natives.getCookie().indexOf(`=1.${decision.time.toString(36)}.`) >= 0;
    if (url && current && parts.sdk && (await recorded())) parts.sdk.sent();
  };
  const problem = (code: string, at?: string): void => gate.problem(code, at || (url ? url.href : ""));
  const post = url && createPost(url, gate.natives.fetch);
  const flush = createFlush(Object.assign({}, world, { outbox, post, site, problem, empty }));
  const part: ReceiptPart = {
    async record(decision, choice) {
      await keep(decision, choice);
      void flush();
    },
    flush: () => recorded().then(flush),
    list: async () => (await outbox.read()).entries.slice().reverse(),
  };
  if (!url) gate.problem("no-receipts", "/receipts/endpoint");
  world.on("online", () => void flush());
  world.on("pagehide", () => {
    const batch = batchOf(known);
    if (!url || !post || !batch.length) return;
    // Kept in the outbox all the same: nobody will be here to hear the answer. A beacon always carries cookies, so only where it must.
    if ("keepalive" in Request.prototype) void post(batch);
    else if (navigator.sendBeacon) navigator.sendBeacon(url.href, JSON.stringify(batch.length > 1 ? batch : batch[0]));
  });
  return part;
}
