/** Headers every answer carries, and CORS for the exact origins of the sites. No cookies across origins: `Allow-Credentials` is never sent. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";

/** `Origin` as sent, or undefined. */
export function originOf(request: FastifyRequest): string | undefined {
  return request.headers.origin;
}

function allowOrigin(request: FastifyRequest, reply: FastifyReply, settings: Settings): boolean {
  reply.header("vary", "Origin");
  const origin = originOf(request);
  if (origin === undefined || !settings.origins.has(origin)) return false;
  reply.header("access-control-allow-origin", origin);
  return true;
}

/** Puts the headers on and answers preflights of the receipt routes. */
export function headers(app: FastifyInstance, settings: Settings): void {
  app.addHook("onRequest", (request, reply, done) => {
    reply.header("cache-control", "no-store");
    reply.header("x-content-type-options", "nosniff");
    reply.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (allowOrigin(request, reply, settings)) reply.header("access-control-expose-headers", "Retry-After");
    done();
  });
  for (const url of ["/v1/receipts", "/v1/receipts/:id", "/v1/receipts/:id/proof"]) {
    app.options(url, (request, reply) => {
      if (!settings.origins.has(originOf(request) ?? "")) throw new Problem("unknown-site");
      return reply
        .code(204)
        .header("access-control-allow-methods", url === "/v1/receipts" ? "POST" : "GET")
        .header("access-control-allow-headers", "content-type, authorization")
        .header("access-control-max-age", "86400")
        .send();
    });
  }
}
