/** Joins the parts of the receipt server: keys, store, queue, routes. The only file here that knows them all. */
import { randomUUID } from "node:crypto";
import fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { LIMIT } from "../receipt/shape.ts";
import type { Acknowledge } from "./acknowledge.ts";
import { errorHandlers, refuseSocket } from "./errors.ts";
import { createJudge } from "./intake/judge.ts";
import { createLimiter } from "./intake/limits.ts";
import { createQueue } from "./intake/queue.ts";
import type { Keys } from "./keys.ts";
import { createLedger } from "./ledger/ledger.ts";
import { createMetrics } from "./metrics.ts";
import type { Metrics } from "./metrics.ts";
import type { ServerOptions } from "./options.ts";
import { Problem } from "./problem.ts";
import type { Recorder } from "./record.ts";
import { headers } from "./routes/headers.ts";
import { healthRoutes } from "./routes/health.ts";
import { operatorRoutes } from "./routes/operator.ts";
import { postRoute } from "./routes/post.ts";
import { readRoute } from "./routes/read.ts";
import { treeRoutes } from "./routes/tree.ts";
import type { Settings } from "./settings.ts";
import type { ReceiptStore } from "./store/store.ts";

/** Milliseconds between runs of the ledger: far inside the promised minute. */
const LEDGER_MS = 10_000;

/** What the app is made of. */
export interface AppParts {
  readonly settings: Settings;
  readonly keys: Pick<Keys, "kid" | "published" | "sign">;
  readonly store: ReceiptStore;
  /** Makes the stored form of a checked receipt. */
  readonly record: Recorder;
  /** Signs the promise for a stored receipt. */
  readonly acknowledge: Acknowledge;
  readonly log: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Strict: Fastify's own defaults drop unknown members and turn "true" into true, which would falsify consent. */
const AJV = { customOptions: { removeAdditional: false, coerceTypes: false as const, useDefaults: false, allErrors: false } };

function bare(options: ServerOptions, parts: AppParts): FastifyInstance {
  const { requestTimeout } = parts.settings.limits;
  return fastify({
    loggerInstance: parts.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    ajv: AJV,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: options.trustProxy && options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    bodyLimit: LIMIT.batchBytes,
    requestTimeout,
    connectionTimeout: requestTimeout + 5000,
    keepAliveTimeout: 30_000,
    forceCloseConnections: "idle",
    return503OnClosing: false,
    http: { headersTimeout: requestTimeout, connectionsCheckingInterval: Math.min(1000, requestTimeout) },
    clientErrorHandler: refuseSocket,
    exposeHeadRoutes: false,
  });
}

/** JSON from both media types as text: the routes need it as it came, to find repeated members. */
function textBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(["application/json", "text/plain"], { parseAs: "string" }, (request, body, done) => {
    done(request.headers["content-encoding"] === undefined ? null : new Problem("unsupported-type"), body);
  });
}

/** Counts every answer; a line a request at debug level. */
function watch(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "unknown";
    metrics.answered(route, reply.statusCode, reply.elapsedTime / 1000);
    request.log.debug({ route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, "answered");
    done();
  });
}

/** While closing, requests under way are answered and their connections ended: a busy keep-alive client must not hold the server up. */
function drainOnClose(app: FastifyInstance, last: () => Promise<void>): void {
  let sweep: NodeJS.Timeout | undefined;
  app.addHook("preClose", (done) => {
    sweep = setInterval(() => app.server.closeIdleConnections(), 20);
    done();
  });
  app.addHook("onRequest", (_request, reply, done) => {
    if (sweep) reply.header("connection", "close");
    done();
  });
  app.addHook("onClose", async () => {
    clearInterval(sweep);
    await last();
  });
}

/** Builds the fastify instance, not listening yet. Closing it answers what is queued, then closes the store. */
export function createApp(options: ServerOptions, parts: AppParts): FastifyInstance {
  const { settings, keys, store, record, acknowledge, log, now } = parts;
  const app = bare(options, parts);
  const metrics = createMetrics();
  const ledger = createLedger(store, keys, now);
  const queue = createQueue(store, settings.limits.queue, (error) => {
    metrics.storeError();
    log.error({ err: error }, "store failed, nothing acknowledged");
  });
  textBodies(app);
  errorHandlers(app);
  headers(app, settings);
  healthRoutes(app, store, queue, settings.limits.queue);
  postRoute(app, {
    settings,
    queue,
    judge: createJudge(settings, record, now),
    limit: createLimiter(settings.limits, now),
    acknowledge,
    count: metrics.receipt,
    now,
  });
  readRoute(app, store, acknowledge);
  treeRoutes(app, store, ledger, keys);
  watch(app, metrics);
  operatorRoutes(app, settings.operatorToken, (scope) => {
    scope.get("/metrics", (_request, reply) => reply.type("text/plain; version=0.0.4; charset=utf-8").send(metrics.text({ queue_depth: queue.depth })));
  });
  const stopLedger = ledger.start(LEDGER_MS, (error) => log.error({ err: error }, "ledger run failed, will run again"));
  drainOnClose(app, async () => {
    await queue.drain();
    await stopLedger();
    await store.close();
  });
  return app;
}
