/** /healthz: the process answers. /readyz: it would store a receipt now. */
import type { FastifyInstance } from "fastify";
import { Problem } from "../problem.ts";
import type { IntakeQueue } from "../intake/queue.ts";
import type { ReceiptStore } from "../store/store.ts";

/** Adds both routes. */
export function healthRoutes(app: FastifyInstance, store: ReceiptStore, queue: IntakeQueue, bound: number): void {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async () => {
    if (queue.depth >= bound) throw new Problem("overloaded");
    try {
      await store.ping(queue.failed);
    } catch {
      throw new Problem("not-stored");
    }
    return { status: "ready" };
  });
}
