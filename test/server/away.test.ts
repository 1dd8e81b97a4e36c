/** The database is away: every route that needs it answers 503 with Retry-After, and works again when it is back. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATIONS } from "../../src/server/openapi.ts";
import { openStore } from "../../src/server/store/open.ts";
import { startCluster } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { newSecret, proofOf, receipt, start } from "./server.ts";

let cluster: Cluster;
beforeAll(async () => void (cluster = await startCluster()));
afterAll(() => cluster.remove());

const TOKEN = "operator-token-of-32-characters-or-more";

test("while PostgreSQL is away nothing is a 500, a 404 or a 2xx", async () => {
  const s = await start({ database: cluster.database(), operatorToken: TOKEN });
  const secret = newSecret();
  const r = receipt({ proof: proofOf(secret) });
  expect((await s.post(r)).status).toBe(201);
  const desk = { authorization: `Bearer ${TOKEN}` };
  const send = (path: string, body: object): Promise<Response> => fetch(s.url + path, { method: "POST", headers: { ...desk, "content-type": "application/json" }, body: JSON.stringify(body) });
  const asked: Readonly<Record<string, () => Promise<Response>>> = {
    "POST /v1/receipts": () => s.post(receipt()),
    "GET /v1/receipts/:id": () => s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` }),
    "GET /v1/receipts/:id/proof": () => s.get(`/v1/receipts/${r.id}/proof`, { authorization: `Bearer ${secret}` }),
    "GET /v1/trees": () => s.get("/v1/trees"),
    "GET /v1/trees/:day": () => s.get("/v1/trees/2026-11-21"),
    "GET /v1/trees/:day/consistency": () => s.get("/v1/trees/2026-11-21/consistency?from=1&to=1"),
    "GET /v1/export": () => s.get("/v1/export?format=csv", desk),
    "GET /v1/export/:id": () => s.get(`/v1/export/${r.id}?format=csv`, desk),
    "POST /v1/erasures": () => send("/v1/erasures", { site: "clinic", receipt: r.id, why: "x", by: "y" }),
    "GET /v1/erasures": () => s.get("/v1/erasures?site=clinic", desk),
    "GET /v1/erasures/log": () => s.get("/v1/erasures/log?site=clinic", desk),
    "POST /v1/retention": () => fetch(`${s.url}/v1/retention`, { method: "POST", headers: desk }),
    "POST /v1/withdrawals": () => send("/v1/withdrawals", { site: "clinic", received: "2026-11-20", how: "phone", by: "x" }),
    "GET /v1/withdrawals": () => s.get("/v1/withdrawals?site=clinic", desk),
    "GET /readyz": () => s.get("/readyz"),
  };
  const without = ["/healthz", "/metrics", "/openapi.json", "/v1/keys"].map((path) => `GET ${path}`);
  expect([...Object.keys(asked), ...without].sort()).toEqual(Object.keys(OPERATIONS).filter((name) => !name.startsWith("OPTIONS")).sort());
  cluster.stop();
  for (const [name, ask] of Object.entries(asked)) {
    const answer = await ask();
    const { type } = (await answer.json()) as { type: string };
    expect([name, answer.status, type, answer.headers.get("retry-after")]).toEqual([name, 503, "urn:soglasie:problem:not-stored", "5"]);
  }
  for (const name of without) expect((await s.get(name.slice(4), desk)).status).toBe(200);
  cluster.start();
  expect((await asked["GET /v1/receipts/:id"]?.())?.status).toBe(200);
});

test("a disk that is full: not ready, until a commit goes through again", async () => {
  let full = true;
  const s = await start({}, {
    openStore: async (path) => {
      const store = await openStore(path);
      const refuse = (): Promise<never> => Promise.reject(new Error("database or disk is full"));
      return { ...store, append: (records) => (full ? refuse() : store.append(records)), ping: (write) => (full && write ? refuse() : store.ping(write)) };
    },
  });
  const ready = async (): Promise<number> => (await s.get("/readyz")).status;
  expect(await ready()).toBe(200); // nobody knows yet
  expect((await s.post(receipt())).status).toBe(503);
  expect(await ready()).toBe(503);
  full = false;
  expect(await ready()).toBe(200); // without a receipt having to come first
  expect((await s.post(receipt())).status).toBe(201);
});
