/** Every error leaves the server as problem+json, without stack, SQL, path or anything that was sent. */
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem.ts";
import { otherMethods } from "./routes/other-method.ts";

const BY_STATUS: Readonly<Record<number, ProblemCode>> = { 404: "not-found", 408: "request-timeout", 413: "too-large", 414: "not-found", 415: "unsupported-type" };

function asProblem(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  const status = error.statusCode ?? 500;
  if (status >= 500) return new Problem("internal");
  return new Problem(BY_STATUS[status] ?? "bad-request", error.validation?.[0]?.instancePath);
}

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.retryAfter !== undefined) reply.header("retry-after", String(problem.retryAfter));
  if (problem.code === "unauthorized") reply.header("www-authenticate", "Bearer");
  // The 404 must be the same byte for byte, so it names no request.
  const body = problem.body(problem.status === 404 ? undefined : request.id);
  return reply.code(problem.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(body));
}

/** Answers to what is not even HTTP, or came too slowly. */
export function refuseSocket(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const code: ProblemCode = error.code === "ERR_HTTP_REQUEST_TIMEOUT" ? "request-timeout" : "bad-request";
  const problem = new Problem(code);
  const body = JSON.stringify(problem.body());
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Installs both handlers; to be called before any route is added. */
export function errorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = asProblem(error);
    if (problem.code === "internal") request.log.error({ request: request.id, err: error }, "internal error");
    else request.log.info({ request: request.id, code: problem.code, status: problem.status, route: request.routeOptions.url }, "refused");
    return send(problem, request, reply);
  });
  const methodsOf = otherMethods(app);
  app.setNotFoundHandler((request, reply) => {
    const methods = methodsOf(request.url);
    if (methods[0]) reply.header("allow", methods.join(", "));
    return send(new Problem(methods[0] ? "other-method" : "not-found"), request, reply);
  });
}
