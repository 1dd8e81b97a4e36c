import { createPublicKey, verify } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import type { Acknowledgement } from "../../src/contract.ts";
import { newSecret, ORIGIN, proofOf, receipt, start } from "./server.ts";

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T;

test("a new receipt gets 201 and a signed acknowledgement, its repeat 200 and the same one", async () => {
  const s = await start();
  const r = receipt();
  const first = await s.post(r);
  expect(first.status).toBe(201);
  expect(first.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const ack = await json<Acknowledgement>(first);
  expect(Object.keys(ack).sort()).toEqual(["id", "kid", "leaf", "recv", "sig"]);
  expect(ack.id).toBe(r.id);
  expect(ack.leaf).toMatch(/^[0-9a-f]{64}$/);
  const again = await s.post(r, { "content-type": "application/json" });
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(ack);

  expect(statSync(s.options.keyFile).mode & 0o777).toBe(0o600);
  const { keys } = JSON.parse(readFileSync(s.options.keyFile, "utf8")) as { keys: { kid: string; x: string }[] };
  expect(keys[0]?.kid).toBe(ack.kid);
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: keys[0]?.x ?? "" }, format: "jwk" });
  const signed = (text: string): boolean => verify(null, Buffer.from(text), key, Buffer.from(ack.sig, "base64url"));
  expect(signed(`${ack.id}|${ack.recv}|${ack.leaf}`)).toBe(true);
  expect(signed(`${ack.id}|${ack.recv}|${ack.leaf.replace(/^./, "0")}x`)).toBe(false);
});

test("6 replay: the same id with another body gets 409 and the original stays", async () => {
  const s = await start();
  const secret = newSecret();
  const r = receipt({ proof: proofOf(secret) });
  await s.post(r);
  for (const other of [{ ...r, action: "reject_all" }, { ...r, page: "/other" }, { ...r, proof: proofOf("stolen") }, { ...r, device: undefined }]) {
    const response = await s.post(other);
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
  }
  const read = await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` });
  expect((await json<{ receipt: { action: string } }>(read)).receipt.action).toBe("accept_all");
});

test("a batch answers 200 with a result for each after one commit", async () => {
  const s = await start();
  const known = receipt();
  await s.post(known);
  const fresh = receipt();
  const response = await s.post([fresh, known, { ...known, page: "/else" }, { ...fresh, id: "nonsense" }, receipt({ site: "other" }), 7]);
  expect(response.status).toBe(200);
  const { results } = await json<{ results: { id: string | null; status: number; receipt?: Acknowledgement; problem?: { status: number } }[] }>(response);
  expect(results.map((r) => r.status)).toEqual([201, 200, 409, 400, 403, 400]);
  expect(results.map((r) => r.id)).toEqual([fresh.id, known.id, known.id, "nonsense", expect.any(String), null]);
  expect(results[0]?.receipt?.id).toBe(fresh.id);
  expect(results[2]?.problem?.status).toBe(409);
});

test("stored receipts and keys outlive a restart", async () => {
  const s = await start();
  const r = receipt();
  const ack = await json<Acknowledgement>(await s.post(r));
  await s.close();
  const again = await start(s.options);
  const repeat = await again.post(r);
  expect(repeat.status).toBe(200);
  expect(await repeat.json()).toEqual(ack);
});

test("7 enumeration: the secret reads the receipt back; everything else is one and the same 404", async () => {
  const s = await start();
  const secret = newSecret();
  const r = receipt({ proof: proofOf(secret), prev: receipt().id });
  const ack = await json<Acknowledgement>(await s.post(r));
  const own = await s.get(`/v1/receipts/${r.id}`, { authorization: `Bearer ${secret}` });
  expect(own.status).toBe(200);
  const view = await json<{ receipt: Record<string, unknown>; personal: Record<string, unknown>; acknowledgement: Acknowledgement }>(own);
  const { proof: _proof, device: _device, page: _page, prev: _prev, ...rest } = r;
  expect(view.receipt).toEqual(rest);
  expect(view.personal).toEqual({ page: r.page, prev: r.prev, device: expect.stringMatching(/^[\w-]{22}$/) as unknown });
  expect(view.acknowledgement).toEqual(ack);

  const bodies = new Set<string>();
  for (const [id, authorization] of [[r.id, "Bearer wrong"], [r.id, ""], [receipt().id, `Bearer ${secret}`], ["nonsense", `Bearer ${secret}`], [r.id, `Basic ${secret}`]]) {
    const response = await s.get(`/v1/receipts/${id}`, authorization ? { authorization } : {});
    expect(response.status).toBe(404);
    bodies.add(JSON.stringify([await response.text(), response.headers.get("content-type"), response.headers.get("content-length")]));
  }
  expect(bodies.size).toBe(1);
});

test("who opens the endpoint in a browser is told that it is there and what it takes; an address of nobody's is not there", async () => {
  const s = await start({ operatorToken: "t".repeat(32) });
  const opened = await s.get("/v1/receipts?from=browser");
  expect([opened.status, opened.headers.get("allow"), opened.headers.get("content-type")]).toEqual([405, "OPTIONS, POST", "application/problem+json; charset=utf-8"]);
  expect(await opened.json()).toMatchObject({ type: "urn:soglasie:problem:other-method" });
  const posted = await fetch(`${s.url}/v1/receipts/${receipt().id}`, { method: "POST" });
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, OPTIONS"]);
  expect((await fetch(`${s.url}/v1/export`, { method: "PUT" })).headers.get("allow")).toBe("GET");
  for (const path of ["/v1/receipt", "/v1/receipts/", "/v1/receipts/a/b", "/xopenapiyjson", "/"]) expect((await s.get(path)).status).toBe(404);
});

test("health and readiness", async () => {
  const s = await start();
  expect((await s.get("/healthz")).status).toBe(200);
  expect((await s.get("/readyz")).status).toBe(200);
});

test("8 CORS: preflights name allowed origins only and never credentials", async () => {
  const s = await start();
  const preflight = (origin: string) => fetch(`${s.url}/v1/receipts`, { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });
  const own = await preflight(ORIGIN);
  expect(own.status).toBe(204);
  expect(own.headers.get("access-control-allow-origin")).toBe(ORIGIN);
  expect(own.headers.get("vary")).toBe("Origin");
  expect(own.headers.get("access-control-allow-credentials")).toBeNull();
  const foreign = await preflight("https://evil.example");
  expect(foreign.status).toBe(403);
  expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
});
