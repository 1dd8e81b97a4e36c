/** Joins the parts of the receipt server: keys, store, queue, routes. The only file here that knows them all. */
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { createRetention } from "./archive/retention.ts";
import type { Retention } from "./archive/retention.ts";
import type { Acknowledge } from "./acknowledge.ts";
import { errorHandlers } from "./errors.ts";
import { bareApp, textBodies } from "./http.ts";
import { createJudge } from "./intake/judge.ts";
import { createLimiter } from "./intake/limits.ts";
import { createQueue } from "./intake/queue.ts";
import type { Keys } from "./keys.ts";
import { createLedger } from "./ledger/ledger.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { createMetrics } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import { openApiRoute } from "./openapi.ts";
import { answering } from "./store/answering.ts";
import type { ServerOptions } from "./options.ts";
import type { Recorder } from "./record.ts";
import { headers } from "./routes/headers.ts";
import { archiveRoutes } from "./routes/archive.ts";
import { healthRoutes } from "./routes/health.ts";
import { operatorRoutes } from "./routes/operator.ts";
import { postRoute } from "./routes/post.ts";
import { readRoute } from "./routes/read.ts";
import { treeRoutes } from "./routes/tree.ts";
import type { Settings } from "./settings.ts";
import type { ReceiptStore, StoreReader } from "./store/store.ts";

/** Milliseconds between runs of the ledger: far inside the promised minute. */
const LEDGER_MS = 10_000;
const RETENTION_MS = 3_600_000;
/** Docker kills after ten seconds. */
const DRAIN_MS = 8000;

/** What the app is made of. */
export interface AppParts {
  readonly settings: Settings;
  readonly keys: Pick<Keys, "kid" | "published" | "sign">;
  readonly store: ReceiptStore;
  /** Opens the store once more, for an export: all that is read from it is of one moment. */
  readonly openReader: () => Promise<StoreReader>;
  /** Makes the stored form of a checked receipt. */
  readonly record: Recorder;
  /** Signs the promises for what a commit has stored. */
  readonly acknowledge: Acknowledge;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Ledger every few seconds, retention every hour. The returned function stops both after a last ledger run. */
function background(log: Logger, ledger: Ledger, retention: Retention): () => Promise<void> {
  const stopLedger = ledger.start(LEDGER_MS, (error) => log.error({ err: error }, "ledger run failed, will run again"));
  const retain = setInterval(() => {
    retention().then(
      (count) => count > 0 && log.info({ count }, "receipts destroyed at the end of their term"),
      (error: unknown) => log.error({ err: error }, "retention failed, will run again"),
    );
  }, RETENTION_MS);
  retain.unref();
  return () => {
    clearInterval(retain);
    return stopLedger();
  };
}

/** Counts every answer; a line a request at debug level. */
function watch(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    metrics.answered(route, reply.statusCode, reply.elapsedTime / 1000);
    request.log.debug({ request: request.id, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
    done();
  });
}

/**
 * While closing, requests under way are answered and their connections ended: a busy keep-alive client must not hold the server up, nor one that takes
 * no more of its export. After `patience` milliseconds all are cut, before whoever stops the server loses his.
 */
function drainOnClose(app: FastifyInstance, patience: number, last: () => Promise<void>): void {
  let sweep: NodeJS.Timeout | undefined;
  let cut: NodeJS.Timeout | undefined;
  app.addHook("preClose", (done) => {
    sweep = setInterval(() => app.server.closeIdleConnections(), 20);
    cut = setTimeout(() => app.server.closeAllConnections(), patience);
    done();
  });
  app.addHook("onRequest", (_request, reply, done) => {
    if (sweep) reply.header("connection", "close");
    done();
  });
  app.addHook("onClose", async () => {
    clearInterval(sweep);
    clearTimeout(cut);
    await last();
  });
}

/** Builds the fastify instance, not listening yet. Closing it answers what is queued, then closes the store. */
export function createApp(options: ServerOptions, parts: AppParts): FastifyInstance {
  const { settings, keys, store, openReader, record, acknowledge, log, now } = parts;
  const app = bareApp({ log, requestTimeout: settings.limits.requestTimeout, trustProxy: options.trustProxy ?? [] });
  const metrics = createMetrics();
  const onError = (error: unknown): void => {
    metrics.storeError();
    log.error({ err: error }, "store failed, nothing acknowledged");
  };
  const queue = createQueue({ store, bound: settings.limits.queue, acknowledge, onError });
  const read = answering(store, onError); // what routes ask of the store; the queue answers for itself
  textBodies(app);
  errorHandlers(app);
  headers(app, settings);
  healthRoutes(app, store, queue, settings.limits.queue);
  postRoute(app, {
    settings,
    queue,
    judge: createJudge(settings, record, now),
    limit: createLimiter(settings.limits, now),
    count: metrics.receipt,
    now,
  });
  readRoute(app, read, acknowledge);
  treeRoutes(app, read, createLedger(read, keys, now), keys);
  openApiRoute(app);
  watch(app, metrics);
  operatorRoutes(app, settings.operatorToken, (scope) => {
    scope.get("/metrics", (_request, reply) => reply.type("text/plain; version=0.0.4; charset=utf-8").send(metrics.text({ queue_depth: queue.depth })));
    archiveRoutes(scope, { store: read, ...answering({ openReader }, onError), settings, keys, retention: createRetention({ store: read, settings, keys, now }), now });
  });
  const stop = background(log, createLedger(store, keys, now), createRetention({ store, settings, keys, now }));
  drainOnClose(app, Math.min(DRAIN_MS, settings.limits.requestTimeout), async () => {
    await queue.drain();
    await stop();
    await store.close();
  });
  return app;
}
