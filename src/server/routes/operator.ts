/** The operator's door: a bearer token compared in constant time. Without a configured token these routes do not exist. */
import { hash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";

const digest = (text: string): Buffer => hash("sha256", text, "buffer");

/** True if the request shows `token`. */
function shows(request: FastifyRequest, expected: Buffer): boolean {
  return timingSafeEqual(digest(request.headers.authorization ?? ""), expected);
}

/**
 * Adds routes behind the token. They take JSON only as application/json, which no foreign page can send without a preflight,
 * and check it strictly against their schema.
 */
export function operatorRoutes(app: FastifyInstance, token: string | null, routes: (scope: FastifyInstance) => void): void {
  if (token === null) return;
  const expected = digest(`Bearer ${token}`);
  app.register((scope, _options, done) => {
    scope.addHook("onRequest", (request, _reply, next) => next(shows(request, expected) ? undefined : new Problem("unauthorized")));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/json", { parseAs: "string" }, scope.getDefaultJsonParser("error", "error"));
    routes(scope);
    done();
  });
}
