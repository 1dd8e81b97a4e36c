/** The fastify instance before any route: strict validation, time limits, bodies as text. */
import { randomUUID } from "node:crypto";
import fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { LIMIT } from "../receipt/shape.ts";
import { refuseSocket } from "./errors.ts";
import { Problem } from "./problem.ts";

/** Strict: Fastify's own defaults drop unknown members and turn "true" into true, which would falsify consent. */
const AJV = { customOptions: { removeAdditional: false, coerceTypes: false as const, useDefaults: false, allErrors: false } };

/** What the instance depends on. */
export interface HttpParts {
  readonly log: Logger;
  /** Milliseconds. */
  readonly requestTimeout: number;
  readonly trustProxy: readonly string[];
}

/** Made for every field of a request to be given or refused, never guessed. */
export function bareApp({ log, requestTimeout, trustProxy }: HttpParts): FastifyInstance {
  return fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    ajv: AJV,
    childLoggerFactory: (logger) => logger, // a logger for each request costs more than its rare lines are worth; those name the request themselves
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
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

/** What decoding puts in the place of bytes that are not UTF-8: a receipt with it is not the one that was sent. */
const DAMAGED = "\ufffd";

/** JSON from both media types as text: the routes need it as it came, to find repeated members. */
export function textBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(["application/json", "text/plain"], { parseAs: "string" }, (request, body, done) => {
    if (request.headers["content-encoding"] !== undefined) done(new Problem("unsupported-type"));
    else if (body.includes(DAMAGED)) done(new Problem("bad-json"));
    else done(null, body);
  });
}
