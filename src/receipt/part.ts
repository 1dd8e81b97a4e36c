/** The receipt part of the SDK: record a decision, send what waits, list what is kept. */
import type { GateHandle, ReceiptPart } from "../contract.ts";
import { batchOf, createFlush } from "./flush.ts";
import { createKeeper } from "./keep.ts";
import { openOutbox } from "./outbox.ts";
import { createPost, type Post } from "./send.ts";
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

/** Makes the part for a gate and hangs its listeners on the window. */
export function createPart(gate: GateHandle, world: PartWorld = partWorld(gate.config.site)): ReceiptPart {
  const { natives } = gate;
  const url = endpointOf(gate);
  const at = url ? url.href : "";
  const sender = url && createPost(url, natives.fetch);
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
    const { decision, parts } = gate;
    // Another tab may have decided anew a moment ago: its cookie must not be written over.
    const current = decision && natives.getCookie().indexOf(`=1.${decision.time.toString(36)}.`) >= 0;
    if (post && current && parts.sdk && (await keeper.complete())) parts.sdk.sent();
  };
  const problem = (code: string, what?: string): void => gate.problem(code, what || at);
  const flush = createFlush(Object.assign({}, world, { outbox, post, site: gate.config.site, problem, empty }));
  const part: ReceiptPart = {
    record: (decision, choice) => keeper.keep(decision, choice).then(() => void flush()),
    flush: () => keeper.complete().then(flush),
    list: async () => (await outbox.read()).entries.slice().reverse(),
  };
  if (!post) gate.problem("no-receipts", "/receipts/endpoint");
  world.on("online", () => void flush());
  if (!sender) return part;
  world.on("soglasie:change", sender.drop);
  world.on("pagehide", () => {
    const batch = batchOf(keeper.unsent);
    sender.drop();
    if (!batch.length) return;
    // Kept in the outbox all the same: nobody will be here to hear the answer. A beacon always carries cookies, so only where it must.
    if ("keepalive" in Request.prototype) void sender.post(batch, true);
    else if (navigator.sendBeacon) navigator.sendBeacon(at, JSON.stringify(batch.length > 1 ? batch : batch[0]));
  });
  return part;
}
