import { createHmac, createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";

import { join } from "node:path";
import { expect, test } from "vitest";
import { openKeys, rotateKeys } from "../../src/server/keys.ts";
import { verifier } from "../../src/server/verifier.ts";
import type { Acknowledgement } from "../../src/contract.ts";
import { auditStore } from "../../src/server/ledger/audit.ts";
import { openStore } from "../../src/server/store/open.ts";
import { receipt, start, tempFolder } from "./server.ts";

test("17 a signature holds for its text, its key id and Ed25519 only; old keys stay published", async () => {
  const path = join(tempFolder(), "keys.json");
  const keys = openKeys(path);
  const sig = keys.sign("text");
  const holds = (text: string, base64url: string, kid: string, from = keys): boolean => verifier(from.published)(text, Buffer.from(base64url, "base64url"), kid);
  expect(holds("text", sig, keys.kid)).toBe(true);
  expect(holds("text2", sig, keys.kid)).toBe(false);
  expect(holds("text", sig, "0".repeat(16))).toBe(false);
  expect(holds("text", sig, "none")).toBe(false);
  for (const forged of ["", "none", createHmac("sha256", keys.published[0]?.x ?? "").update("text").digest("base64url"), sig.slice(1)]) expect(holds("text", forged, keys.kid)).toBe(false);

  const made = rotateKeys(path);
  const rotated = openKeys(path);
  expect([rotated.kid, statSync(path).mode & 0o777, readdirSync(join(path, "..")).filter((f) => f.includes("keys"))]).toEqual([made, 0o600, ["keys.json"]]);
  expect(rotated.pepper.equals(keys.pepper)).toBe(true);
  expect(rotated.published.map((k) => k.kid)).toEqual([keys.kid, rotated.kid]);
  expect(rotated.kid).not.toBe(keys.kid);
  expect(holds("text", sig, keys.kid, rotated)).toBe(true);
  expect(holds("text", rotated.sign("text"), rotated.kid, rotated)).toBe(true);
  expect(holds("text", rotated.sign("text"), rotated.kid)).toBe(false);
  expect(JSON.stringify(rotated.published)).not.toContain('"d"');
});

test("after a rotation and a restart old promises verify with what the server publishes, repeats are promised anew, heads of both keys hold", async () => {
  const s = await start();
  const old = receipt();
  const ack = (await (await s.post(old)).json()) as Acknowledgement;
  await s.close();
  const kid = rotateKeys(s.options.keyFile);
  const again = await start(s.options);
  const fresh = (await (await again.post(receipt())).json()) as Acknowledgement;
  const repeated = (await (await again.post(old)).json()) as Acknowledgement;
  expect([ack.kid === kid, fresh.kid, repeated.kid, repeated.leaf]).toEqual([false, kid, kid, ack.leaf]);
  const { keys } = (await (await again.get("/v1/keys")).json()) as { keys: { kid: string; x: string }[] };
  const holds = (a: Acknowledgement): boolean => {
    const { x = "" } = keys.find((k) => k.kid === a.kid) ?? {};
    return verify(null, Buffer.from(`${a.id}|${a.recv}|${a.leaf}`), createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" }), Buffer.from(a.sig, "base64url"));
  };
  expect([ack, fresh, repeated].map(holds)).toEqual([true, true, true]);
  expect(holds({ ...ack, kid })).toBe(false);
  await again.close();
  const store = await openStore(s.options.database);
  const published = openKeys(s.options.keyFile).published;
  expect((await auditStore(store, published)).faults).toEqual([]);
  expect((await auditStore(store, published.slice(0, 1))).faults.map((f) => f.kind)).toContain("key");
  await store.close();
});

test("7 secrets and tokens are compared in constant time", () => {
  for (const file of ["read", "operator"]) {
    const text = readFileSync(new URL(`../../src/server/routes/${file}.ts`, import.meta.url), "utf8");
    expect(text).toMatch(/timingSafeEqual\(/);
    expect(text).not.toMatch(/(proof|token|bearer\([^)]*\)|authorization)\s*===(?! null)/);
  }
});

test("13 the server's code calls out to nobody", () => {
  const root = new URL("../../src/server/", import.meta.url).pathname;
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((f) => statSync(join(root, f)).isFile());
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) expect([file, /\bfetch\(|http\.request|https\.request|net\.connect|from "node:(https|dns|dgram|tls|child_process)"/.test(readFileSync(join(root, file), "utf8"))]).toEqual([file, false]);
});
