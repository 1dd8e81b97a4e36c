import { createPublicKey, verify } from "node:crypto";
import { expect, test, vi } from "vitest";
import { provesConsistency, provesInclusion } from "../../src/server/ledger/proof.ts";
import type { TreeHead } from "../../src/server/store/store.ts";
import { newSecret, proofOf, receipt, start } from "./server.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex, "hex");

interface Proof {
  leaf: string;
  seq: number;
  head: TreeHead;
  proof: string[];
}

test("a stored receipt is proved to be in the tree under a signed head, for its visitor only", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  const s = await start();
  const secret = newSecret();
  const acks: { id: string; leaf: string }[] = [];
  for (let i = 0; i < 11; i++) acks.push((await (await s.post(receipt({ proof: proofOf(secret) }))).json()) as { id: string; leaf: string });
  const own = { authorization: `Bearer ${secret}` };
  const early = await s.get(`/v1/receipts/${acks[0]?.id}/proof`, own);
  expect([early.status, early.headers.get("retry-after")]).toEqual([503, "15"]);
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await vi.waitFor(async () => expect((await s.get(`/v1/receipts/${acks[0]?.id}/proof`, own)).status).toBe(200), { timeout: 20_000 });

  const { keys } = (await (await s.get("/v1/keys")).json()) as { keys: { kid: string; x: string }[] };
  for (const ack of acks) {
    const p = (await (await s.get(`/v1/receipts/${ack.id}/proof`, own)).json()) as Proof;
    expect(p.leaf).toBe(ack.leaf);
    expect(provesInclusion({ leaf: bytes(p.leaf), place: p.seq, size: p.head.size }, p.proof.map(bytes), bytes(p.head.root))).toBe(true);
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: keys.find((k) => k.kid === p.head.kid)?.x ?? "" }, format: "jwk" });
    expect(verify(null, Buffer.from(`${p.head.day}|${p.head.size}|${p.head.root}|${p.head.at}`), key, Buffer.from(p.head.sig, "base64url"))).toBe(true);
  }
  expect((await s.get(`/v1/receipts/${acks[0]?.id}/proof`)).status).toBe(404);
  expect((await s.get(`/v1/receipts/${receipt().id}/proof`, own)).status).toBe(404);

  const day = new Date().toISOString().slice(0, 10);
  expect(await (await s.get("/v1/trees")).json()).toEqual({ days: [day] });
  const { heads } = (await (await s.get(`/v1/trees/${day}`)).json()) as { heads: TreeHead[] };
  expect(heads.at(-1)?.size).toBe(11);
  const c = (await (await s.get(`/v1/trees/${day}/consistency?from=11&to=11`)).json()) as { proof: string[] };
  const root = bytes(heads.at(-1)?.root ?? "");
  expect(provesConsistency(11, 11, c.proof.map(bytes), { old: root, now: root })).toBe(true);
  for (const bad of ["from=0&to=5", "from=5", "from=x&to=7"]) expect((await s.get(`/v1/trees/${day}/consistency?${bad}`)).status).toBe(400);
  for (const bad of ["from=5&to=12", "from=6&to=5"]) expect((await s.get(`/v1/trees/${day}/consistency?${bad}`)).status).toBe(404);
  expect((await s.get("/v1/trees/2026-02-30")).status).toBeGreaterThanOrEqual(400);
});

test("metrics stand behind the operator's token, and do not exist without one", async () => {
  const none = await start();
  expect((await none.get("/metrics")).status).toBe(404);
  const token = "t".repeat(32);
  const s = await start({ operatorToken: token });
  await s.post(receipt());
  expect((await s.get("/metrics")).status).toBe(401);
  expect((await s.get("/metrics", { authorization: `Bearer ${token}x` })).status).toBe(401);
  const text = await (await s.get("/metrics", { authorization: `Bearer ${token}` })).text();
  expect(text).toContain('soglasie_receipts_total{outcome="new"} 1');
  expect(text).toContain("soglasie_post_seconds_count 1");
  expect(text).toContain("soglasie_queue_depth 0");
});
