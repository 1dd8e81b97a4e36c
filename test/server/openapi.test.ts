import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { OPERATIONS } from "../../src/server/openapi.ts";
import { receipt, start } from "./server.ts";

/** `METHOD path` of every route, from fastify's own tree. */
function routes(tree: string): string[] {
  const parents: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line);
    if (!match) return [];
    const depth = (match[1] ?? "").length / 4;
    parents[depth] = match[2] ?? "";
    return (match[3] ?? "").split(", ").map((method) => `${method} ${parents.slice(0, depth + 1).join("")}`);
  });
}

test("the document names every route and no other", async () => {
  const s = await start({ operatorToken: "t".repeat(32) });
  expect(routes(s.app.printRoutes({ commonPrefix: false })).sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test("it is OpenAPI 3.1, without the operator's routes where there is no token, and its receipt schema holds", async () => {
  const s = await start();
  const document = (await (await s.get("/openapi.json")).json()) as { openapi: string; paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>; components: { schemas: { Receipt: { dependentRequired: object } } } };
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).not.toContain("/metrics");
  expect(document.paths["/v1/receipts/{id}"]).toHaveProperty("get");
  for (const path of Object.values(document.paths)) for (const o of Object.values(path)) for (const r of Object.values(o.responses)) expect(r.description).not.toBe("");
  const { dependentRequired, ...schema } = document.components.schemas.Receipt;
  expect(dependentRequired).toEqual({ prev: ["device"] });
  expect(new Ajv().validate(schema, receipt())).toBe(true);
});

test("answers on the wire are those the document lists", async () => {
  const s = await start();
  const listed = Object.keys(OPERATIONS["POST /v1/receipts"]?.answers ?? {}).map(Number);
  const r = receipt();
  for (const body of [r, r, { ...r, gpc: true }, [r], "{", receipt({ site: "x" }), "x".repeat(60_000)]) expect(listed).toContain((await s.post(body)).status);
});
