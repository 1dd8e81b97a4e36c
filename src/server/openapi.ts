/** The OpenAPI 3.1 document, from the same schemas the server checks with. Data; a test holds it against the routes. */
import type { FastifyInstance } from "fastify";
import { LIMIT } from "../receipt/shape.ts";
import { PROBLEMS } from "./problem.ts";
import { DOCUMENT_QUERY, ERASURE_BODY, EXPORT_QUERY, SITE_QUERY, WITHDRAWAL_BODY } from "./routes/archive-schema.ts";
import { ACKNOWLEDGEMENT_SCHEMA, PROBLEM_SCHEMA, RECEIPT_SCHEMA } from "./schema.ts";

/** One operation, shorter than OpenAPI has it. */
interface Operation {
  readonly summary: string;
  /** `visitor`: the receipt's secret; `operator`: the operator's token. */
  readonly by?: "visitor" | "operator";
  readonly query?: object;
  readonly body?: object;
  /** Media types of the body; default application/json. */
  readonly types?: readonly string[];
  /** Status → what it means, or a schema of the JSON answer. */
  readonly answers: Readonly<Record<number, string | object>>;
}

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const HEAD = { type: "object", properties: { day: { type: "integer" }, size: { type: "integer" }, root: { type: "string" }, at: { type: "string" }, kid: { type: "string" }, sig: { type: "string", description: "Ed25519 over day|size|root|at" } } };
const BATCH_ANSWER = {
  type: "object",
  properties: { results: { type: "array", items: { type: "object", properties: { id: { type: ["string", "null"] }, status: { type: "integer" }, receipt: ref("Acknowledgement"), problem: ref("Problem") } } } },
};

/** 200: nothing was left to erase, the act is the earlier erasure's; 201: erased now. */
const ERASURE = { type: "object", properties: { erased: { type: "integer" }, act: { type: ["string", "null"] } } };

/** `METHOD path` → operation. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  "POST /v1/receipts": {
    summary: "Stores one receipt or a batch. Any 2xx comes after the commit.",
    body: { oneOf: [ref("Receipt"), { type: "array", minItems: 1, maxItems: LIMIT.batchItems, items: ref("Receipt") }] },
    types: ["application/json", "text/plain"],
    answers: { 200: { oneOf: [ref("Acknowledgement"), BATCH_ANSWER] }, 201: ref("Acknowledgement"), 400: "", 403: "", 408: "", 409: "", 413: "", 415: "", 429: "", 503: "" },
  },
  "OPTIONS /v1/receipts": { summary: "Preflight, for the sites' exact origins", answers: { 204: "Allowed", 403: "" } },
  "GET /v1/receipts/:id": { summary: "The receipt, for whoever shows its secret", by: "visitor", answers: { 200: { type: "object" }, 404: "" } },
  "OPTIONS /v1/receipts/:id": { summary: "Preflight", answers: { 204: "Allowed", 403: "" } },
  "GET /v1/receipts/:id/proof": { summary: "Proof that the receipt is in its day's tree (RFC 9162)", by: "visitor", answers: { 200: { type: "object", properties: { leaf: { type: "string" }, seq: { type: "integer" }, head: HEAD, proof: { type: "array", items: { type: "string" } } } }, 404: "", 503: "" } },
  "OPTIONS /v1/receipts/:id/proof": { summary: "Preflight", answers: { 204: "Allowed", 403: "" } },
  "GET /v1/trees": { summary: "Days that have a tree", answers: { 200: { type: "object" } } },
  "GET /v1/trees/:day": { summary: "Signed heads of a day, one an hour, oldest first", answers: { 200: { type: "object", properties: { heads: { type: "array", items: HEAD } } }, 400: "", 404: "" } },
  "GET /v1/trees/:day/consistency": {
    summary: "Proof that an earlier tree of the day is the beginning of a later one",
    query: { type: "object", properties: { from: { type: "integer", minimum: 1 }, to: { type: "integer", minimum: 1 } }, required: ["from", "to"] },
    answers: { 200: { type: "object" }, 400: "", 404: "" },
  },
  "GET /v1/keys": { summary: "Public keys of acknowledgements and heads, old ones too", answers: { 200: { type: "object" } } },
  "GET /v1/export": { summary: "Receipts of a period", by: "operator", query: EXPORT_QUERY, answers: { 200: "The file", 400: "", 401: "", 403: "" } },
  "GET /v1/export/:id": { summary: "One receipt as a document", by: "operator", query: DOCUMENT_QUERY, answers: { 200: "The document", 400: "", 401: "", 404: "" } },
  "POST /v1/erasures": { summary: "Erases the identifying part of every receipt of a visitor's device", by: "operator", body: ERASURE_BODY, answers: { 200: ERASURE, 201: ERASURE, 400: "", 401: "", 403: "", 404: "", 415: "" } },
  "GET /v1/erasures": { summary: "Erasures and retention runs of a site with their acts (order 179)", by: "operator", query: SITE_QUERY, answers: { 200: { type: "object" }, 400: "", 401: "", 403: "" } },
  "GET /v1/erasures/log": { summary: "The export from the event log that goes with the acts, CSV", by: "operator", query: SITE_QUERY, answers: { 200: "CSV", 400: "", 401: "", 403: "" } },
  "POST /v1/retention": { summary: "Destroys what is past its term now; runs by itself every hour", by: "operator", answers: { 200: { type: "object" }, 401: "" } },
  "POST /v1/withdrawals": { summary: "Notes a withdrawal received by phone, e-mail, post or at the desk, and says by when it must be carried out", by: "operator", body: WITHDRAWAL_BODY, answers: { 201: { type: "object" }, 400: "", 401: "", 403: "", 404: "", 415: "" } },
  "GET /v1/withdrawals": { summary: "Withdrawals of a site", by: "operator", query: SITE_QUERY, answers: { 200: { type: "object" }, 400: "", 401: "", 403: "" } },
  "GET /metrics": { summary: "Counters for Prometheus", by: "operator", answers: { 200: "Text", 401: "" } },
  "GET /healthz": { summary: "The process answers", answers: { 200: { type: "object" } } },
  "GET /readyz": { summary: "A receipt would be stored now", answers: { 200: { type: "object" }, 503: "" } },
  "GET /openapi.json": { summary: "This document", answers: { 200: { type: "object" } } },
};

const problemText = (status: number): string => Object.entries(PROBLEMS).filter(([, p]) => p.status === status).map(([code, p]) => `${code}: ${p.title}`).join("; ");

function answer(status: number, what: string | object): object {
  if (status >= 400) return { description: problemText(status), content: { "application/problem+json": { schema: ref("Problem") } } };
  return typeof what === "string" ? { description: what || "Done" } : { description: "Done", content: { "application/json": { schema: what } } };
}

function parameters(path: string, query?: object): object[] {
  const { properties = {}, required = [] } = (query ?? {}) as { properties?: Record<string, object>; required?: string[] };
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
  return [...inPath, ...Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }))];
}

/** Whatever reads or writes the store can find it away. */
const withStore = (path: string, answers: Operation["answers"]): Operation["answers"] => (path.startsWith("/v1/") && path !== "/v1/keys" && !(204 in answers) ? { ...answers, 503: "" } : answers);

function operation(path: string, o: Operation): object {
  const content = Object.fromEntries((o.types ?? ["application/json"]).map((type) => [type, { schema: o.body }]));
  return {
    summary: o.summary,
    parameters: parameters(path, o.query),
    ...(o.body ? { requestBody: { required: true, content } } : {}),
    ...(o.by ? { security: [{ [o.by]: [] }] } : {}),
    responses: Object.fromEntries(Object.entries(withStore(path, o.answers)).map(([status, what]) => [status, answer(Number(status), what)])),
  };
}

/** JSON Schema 2020-12 has another word for what Ajv's draft calls `dependencies`. */
function receiptSchema(): object {
  const { dependencies, ...rest } = RECEIPT_SCHEMA as typeof RECEIPT_SCHEMA & { dependencies?: object };
  return { ...rest, dependentRequired: dependencies };
}

/** The document. `has` tells which operations this server offers: the operator's are missing without a token. */
function openApi(has: (method: string, path: string) => boolean = () => true): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, o] of Object.entries(OPERATIONS)) {
    const [method = "", path = ""] = name.split(" ");
    if (has(method, path)) (paths[path.replace(/:(\w+)/g, "{$1}")] ??= {})[method.toLowerCase()] = operation(path, o);
  }
  return {
    openapi: "3.1.0",
    info: { title: "Soglasie receipt server", version: "1", description: "Stores consent receipts and proves that they were not changed." },
    paths,
    components: {
      schemas: { Receipt: receiptSchema(), Acknowledgement: ACKNOWLEDGEMENT_SCHEMA, Problem: PROBLEM_SCHEMA },
      securitySchemes: { visitor: { type: "http", scheme: "bearer", description: "Secret of the receipt" }, operator: { type: "http", scheme: "bearer", description: "operatorToken" } },
    },
  };
}

/** Serves the document. */
export function openApiRoute(app: FastifyInstance): void {
  app.get("/openapi.json", () => openApi((method, url) => app.hasRoute({ method: method as "GET", url })));
}
