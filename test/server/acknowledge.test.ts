/** The acknowledgement: one signature for a commit, each receipt's own proof that it is under it. */
import { createHash, generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Acknowledgement } from "../../src/contract.ts";
import { acknowledger, isAcknowledged } from "../../src/server/acknowledge.ts";
import type { Promised } from "../../src/server/acknowledge.ts";
import { MerkleTree } from "../../src/server/ledger/merkle.ts";
import { textLeaf, treePaths } from "../../src/server/ledger/paths.ts";
import { openKeys, rotateKeys } from "../../src/server/keys.ts";
import { verifier } from "../../src/server/verifier.ts";
import { join } from "node:path";
import { receipt, start, tempFolder, uuidv7 } from "./server.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const x = publicKey.export({ format: "jwk" }).x ?? "";
const keys = { kid: "0123456789abcdef", sign: (text: string): string => sign(null, Buffer.from(text), privateKey).toString("base64url") };
const acknowledge = acknowledger(keys);
const signed = verifier([{ kid: keys.kid, x, created: "" }]);
const holds = (ack: Acknowledgement): boolean => isAcknowledged(ack, signed);

const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });
const promised = fc.record({ id: fc.integer({ min: 0, max: 2 ** 40 }).map(uuidv7), recv: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }).map((d) => d.toISOString()), leaf: bytes32 });
const list = (count: number): Promised[] => fc.sample(promised, { numRuns: count, seed: count });

/** The text with one bit of one character changed. */
const flipText = (text: string, at: number): string => {
  const bytes = Buffer.from(text);
  bytes[(at >> 3) % bytes.length]! ^= 1 << (at & 7);
  return bytes.toString("latin1");
};
/** `sig` with one bit of what it stands for changed. */
const flipBytes = (sig: string, at: number): string => {
  const bytes = Buffer.from(sig, "base64url");
  bytes[at >> 3]! ^= 1 << (at & 7);
  return bytes.toString("base64url");
};
const bits = (sig: string): number => Buffer.from(sig, "base64url").length * 8;

test("every member of commits of 1 to 64 receipts is acknowledged, with one signature made for all", () => {
  for (let size = 1; size <= 64; size++) {
    let made = 0;
    const stored = list(size);
    const acks = acknowledger({ ...keys, sign: (text) => (made++, keys.sign(text)) })(stored);
    expect([made, acks.map((a) => a.id), acks.map((a) => a.leaf)]).toEqual([1, stored.map((s) => s.id), stored.map((s) => Buffer.from(s.leaf).toString("hex"))]);
    expect(acks.filter((a) => !holds(a))).toEqual([]);
  }
  const most = acknowledge(list(512));
  expect(Math.max(...most.map((a) => a.sig.length))).toBe(475); // (64 + 4 + 9 × 32) bytes
  expect([most[0], most[300], most[511]].map((a) => holds(a as Acknowledgement))).toEqual([true, true, true]);
});

test("any bit changed in id, receive time, leaf, key id, place, size, path or signature undoes it", () => {
  fc.assert(
    fc.property(fc.array(promised, { minLength: 1, maxLength: 64 }), fc.nat(), fc.nat(), (stored, whose, where) => {
      const acks = acknowledge(stored);
      const ack = acks[whose % acks.length] as Acknowledgement;
      expect(holds(ack)).toBe(true);
      for (const field of ["id", "recv", "leaf", "kid", "sig"] as const) expect(holds({ ...ack, [field]: flipText(ack[field], where) })).toBe(false);
      expect(holds({ ...ack, sig: flipBytes(ack.sig, where % bits(ack.sig)) })).toBe(false);
    }),
    { numRuns: 60 },
  );
  // place and size bit by bit, in trees of every shape
  for (const size of [2, 3, 5, 8, 13, 33, 64]) {
    for (const ack of acknowledge(list(size))) for (let bit = 64 * 8; bit < 68 * 8; bit++) expect(holds({ ...ack, sig: flipBytes(ack.sig, bit) })).toBe(false);
  }
});

test("a promise for one receipt holds for no other, and a path cannot be cut, lengthened or borrowed", () => {
  const stored = list(13);
  const acks = acknowledge(stored);
  for (const a of acks) for (const b of acks) if (a !== b) expect([holds({ ...a, sig: b.sig }), holds({ ...a, leaf: b.leaf }), holds({ ...a, id: b.id, recv: b.recv, leaf: b.leaf })]).toEqual([false, false, false]);
  const [ack] = acks as [Acknowledgement];
  const raw = Buffer.from(ack.sig, "base64url");
  const others = [raw.subarray(0, 64), raw.subarray(0, 66), raw.subarray(0, 68), raw.subarray(0, -32), raw.subarray(0, -1), Buffer.concat([raw, raw.subarray(-32)]), Buffer.concat([raw, Buffer.alloc(1)])];
  for (const other of others) expect(holds({ ...ack, sig: other.toString("base64url") })).toBe(false);
  for (const sig of ["", "none", "!", `${ack.sig}=`, `${ack.sig} `, ack.sig.slice(1), `${ack.sig}AAAA`]) expect(holds({ ...ack, sig })).toBe(false);
  // A node of the tree is no receipt: the text of a commit's signature is never an acknowledgement's.
  expect(holds({ ...ack, sig: keys.sign(`${ack.id}|${ack.recv}|${ack.leaf}`) })).toBe(true);
  expect(holds({ ...ack, sig: keys.sign(`soglasie-acknowledged|1|${ack.leaf}`) })).toBe(false);
});

test("the form is as documented: checked here with hashing and Ed25519 alone", () => {
  const sha256 = (...parts: (string | Uint8Array)[]): Buffer => parts.reduce((h, p) => h.update(p), createHash("sha256")).digest();
  const acks = acknowledge(list(11));
  acks.forEach((ack, i) => {
    const raw = Buffer.from(ack.sig, "base64url");
    let [place, last, node] = [raw.readUInt16BE(64), raw.readUInt16BE(66) - 1, sha256("\0", `${ack.id}|${ack.recv}|${ack.leaf}`)];
    expect([place, last]).toEqual([i, 10]);
    for (let at = 68; last > 0; place >>= 1, last >>= 1) {
      if (place % 2 === 0 && place === last) continue; // no neighbour
      const beside = raw.subarray(at, (at += 32));
      node = place % 2 === 1 ? sha256("\u0001", beside, node) : sha256("\u0001", node, beside);
    }
    expect(verify(null, Buffer.from(`soglasie-acknowledged|11|${node.toString("hex")}`), publicKey, raw.subarray(0, 64))).toBe(true);
  });
});

test("the small tree is the large one's: same root, same paths", () => {
  const leaves = Array.from({ length: 70 }, (_, i) => textLeaf(String(i)));
  const buffers = leaves.map((l) => Buffer.from(l, "latin1"));
  const large = new MerkleTree((i) => buffers[i] as Buffer);
  for (let size = 1; size <= leaves.length; size++) {
    const { root, paths } = treePaths(leaves.slice(0, size));
    expect(Buffer.from(root, "latin1")).toEqual(Buffer.from(large.root(0, size)));
    expect(paths.map((p) => Buffer.from(p, "latin1"))).toEqual(paths.map((_, i) => Buffer.concat(large.inclusion(i, size))));
  }
});

test("over HTTP: receipts of one commit share a signature, a repeat is promised for the first time's receive time and leaf", async () => {
  const s = await start();
  const batch = Array.from({ length: 5 }, () => receipt());
  const { results } = (await (await s.post(batch)).json()) as { results: { receipt: Acknowledgement }[] };
  const acks = results.map((r) => r.receipt);
  const { keys: published } = (await (await s.get("/v1/keys")).json()) as { keys: { kid: string; x: string; created: string }[] };
  const known = verifier(published);
  expect(acks.map((a) => isAcknowledged(a, known))).toEqual(batch.map(() => true));
  expect(new Set(acks.map((a) => Buffer.from(a.sig, "base64url").toString("hex", 0, 64))).size).toBe(1);
  const again = (await (await s.post(batch[3])).json()) as Acknowledgement;
  expect(again).toEqual({ ...acks[3], sig: again.sig });
  expect([isAcknowledged(again, known), Buffer.from(again.sig, "base64url").length]).toEqual([true, 64]);
});

test("promises of a key that was replaced still hold", () => {
  const path = join(tempFolder(), "keys.json");
  const old = acknowledger(openKeys(path))(list(3));
  rotateKeys(path);
  const now = openKeys(path);
  const known = verifier(now.published);
  expect([...old, ...acknowledger(now)(list(2))].map((a) => [a.kid === now.kid, isAcknowledged(a, known)])).toEqual([[false, true], [false, true], [false, true], [true, true], [true, true]]);
});
