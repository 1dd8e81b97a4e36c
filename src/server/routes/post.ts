/** POST /v1/receipts: one receipt or an array of them, as application/json or text/plain. Answers only after the commit. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Acknowledgement } from "../../contract.ts";
import { LIMIT } from "../../receipt/shape.ts";
import { hasRepeatedMember } from "../intake/repeated.ts";
import type { Check, Judge } from "../intake/judge.ts";
import type { Limiter } from "../intake/limits.ts";
import type { IntakeQueue } from "../intake/queue.ts";
import { Problem } from "../problem.ts";
import type { ProblemBody } from "../problem.ts";
import type { ReceiptRecord } from "../record.ts";
import { RECEIPT_SCHEMA } from "../schema.ts";
import type { Settings } from "../settings.ts";
import { echoedCookie, siteOfOrigin } from "./echo.ts";
import { originOf } from "./headers.ts";

/** What the route needs of the rest of the server. */
export interface PostParts {
  readonly settings: Settings;
  readonly judge: Judge;
  readonly queue: IntakeQueue;
  /** True: the address may send one more for the site. */
  readonly limit: Limiter;
  /** Counts what happened, for /metrics. */
  readonly count: (result: string) => void;
  readonly now: () => number;
}

interface BatchResult {
  readonly id: string | null;
  readonly status: number;
  readonly receipt?: Acknowledgement;
  readonly problem?: ProblemBody;
}

const JSON_TYPE = "application/json; charset=utf-8";

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("bad-json");
  }
}

const idOf = (value: unknown): string | null => {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === "string" && id.length <= 64 ? id : null;
};

async function store(record: ReceiptRecord, parts: PostParts): Promise<{ status: number; ack: Acknowledgement }> {
  const { kind, ack } = await parts.queue.add(record);
  parts.count(kind);
  if (kind === "other") throw new Problem("other-body");
  return { status: kind === "new" ? 201 : 200, ack };
}

/** One result of a batch. What failed for the whole batch (store, queue) is thrown on, so that nobody takes 200 for stored. */
async function storeItem(value: unknown, judged: ReceiptRecord | Problem, parts: PostParts): Promise<BatchResult> {
  try {
    if (judged instanceof Problem) throw judged;
    const { status, ack } = await store(judged, parts);
    return { id: ack.id, status, receipt: ack };
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return { id: idOf(value), status: error.status, problem: error.body() };
  }
}

async function postBatch(text: string, values: readonly unknown[], parts: PostParts, judgeItem: (value: unknown) => ReceiptRecord): Promise<BatchResult[]> {
  if (values.length === 0 || values.length > LIMIT.batchItems) throw new Problem("bad-request", `1 to ${LIMIT.batchItems} receipts`);
  const judged = values.map((value) => {
    try {
      return judgeItem(value);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  });
  if (hasRepeatedMember(text, values, judged.every((j) => !(j instanceof Problem)))) throw new Problem("repeated-member");
  const results = await Promise.allSettled(values.map((value, i) => storeItem(value, judged[i] as ReceiptRecord | Problem, parts)));
  return results.map((r) => {
    if (r.status === "rejected") throw r.reason;
    return r.value;
  });
}

/** Adds the route. */
export function postRoute(app: FastifyInstance, parts: PostParts): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const text = request.body as string;
    const value = parse(text);
    const origin = originOf(request);
    const sender = { origin, check: request.compileValidationSchema(RECEIPT_SCHEMA) as unknown as Check, limit: (site: string, idTime: number) => parts.limit(request.ip, site, idTime) };
    const judgeItem = (item: unknown): ReceiptRecord => parts.judge(item, sender);
    if (Array.isArray(value)) {
      reply.send(JSON.stringify({ results: await postBatch(text, value, parts, judgeItem) }));
    } else {
      if (Buffer.byteLength(text) > LIMIT.receiptBytes) throw new Problem("too-large");
      const record = judgeItem(value);
      if (hasRepeatedMember(text, value, true)) throw new Problem("repeated-member");
      const { status, ack } = await store(record, parts);
      reply.code(status).send(JSON.stringify(ack));
    }
    return reply;
  };
  app.post("/v1/receipts", {
    bodyLimit: LIMIT.batchBytes,
    preHandler: (request, reply, done) => {
      const cookie = echoedCookie(request, siteOfOrigin(parts.settings, originOf(request)), parts.now());
      if (cookie !== null) reply.header("set-cookie", cookie);
      reply.type(JSON_TYPE);
      done();
    },
    handler,
  });
}
