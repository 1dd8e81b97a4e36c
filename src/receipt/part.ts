/** The receipt part of the SDK: record a decision, send what waits, list what is kept. */
import type { GateHandle, Receipt, ReceiptPart } from "../contract.ts";
import { batchOf, createFlush } from "./flush.ts";
import { json } from "./json.ts";
import { createKeeper } from "./keep.ts";
import { openOutbox } from "./outbox.ts";
import { createPost, type Post, type Sender } from "./send.ts";
import { createStand } from "./stand.ts";
import { partWorld, type PartWorld } from "./world.ts";

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

/** Another tab may have decided anew a moment ago: its cookie must not be written over. */
function isCurrent({ decision, natives }: GateHandle): boolean {
  return !!decision && natives.getCookie().indexOf(`=1.${decision.time.toString(36)}.`) >= 0;
}

/** Makes the part for a gate and hangs its listeners on the window. */
export function createPart(gate: GateHandle, world: PartWorld = partWorld(gate.config.site)): ReceiptPart {
  const url = endpointOf(gate);
  const at = url ? url.href : "";
  const sender = url && createPost(url, gate.natives.fetch);
  const outbox = openOutbox(world.stores, gate.problem);
  const stand = createStand(gate);
  const keeper = createKeeper({ gate, outbox, stand, world, retry: () => void part.flush() });
  const post: Post | null =
    sender &&
    (async (batch) => {
      const compare = stand.brings();
      const reply = await sender.post(batch);
      const look = async (): Promise<void> => compare((await outbox.read()).last);
      await look();
      world.later(() => void look(), 1000); // WebKit shows a page what an answer has set a moment after the answer itself
      return reply;
    });
  const empty = async (): Promise<void> => {
    keeper.unsent = [];
    const { sdk } = gate.parts;
    if (post && isCurrent(gate) && sdk && (await keeper.complete())) sdk.sent();
  };
  const problem = (code: string, what?: string): void => gate.problem(code, what || at);
  const flush = createFlush(Object.assign({}, world, { outbox, post, site: gate.config.site, problem, empty }));
  const part: ReceiptPart = {
    record: (decision, choice) => keeper.keep(decision, choice).then(() => void flush()),
    flush: () => keeper.complete().then(flush),
    list: async () => (await outbox.read()).entries.slice().reverse(),
  };
  // From disk nothing can be sent; that the page is there has been said.
  if (!post && location.protocol !== "file:") gate.problem("no-receipts", "/receipts/endpoint");
  world.on("online", () => void flush());
  if (!sender) return part;
  world.on("soglasie:change", sender.drop);
  world.on("pagehide", () => {
    sender.drop();
    leave(batchOf(keeper.unsent), sender, at);
  });
  return part;
}

/** The page is going. Kept in the outbox all the same: nobody will be here to hear the answer. */
function leave(batch: readonly Receipt[], sender: Sender, at: string): void {
  if (!batch.length) return;
  // A beacon always carries cookies, so only where it must.
  if ("keepalive" in Request.prototype) void sender.post(batch, true);
  else if (navigator.sendBeacon) navigator.sendBeacon(at, json(batch.length > 1 ? batch : batch[0]));
}
