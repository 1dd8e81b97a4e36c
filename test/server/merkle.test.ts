import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { Frontier } from "../../src/server/ledger/frontier.ts";
import { EMPTY_ROOT, MerkleTree, nodeHash } from "../../src/server/ledger/merkle.ts";
import { provesConsistency, provesInclusion } from "../../src/server/ledger/proof.ts";

const leaves = Array.from({ length: 300 }, (_, i) => hash("sha256", Buffer.from([0, i & 255, i >> 8]), "buffer"));
const tree = new MerkleTree((i) => leaves[i] as Buffer, 8);
const roots = leaves.map((_, i) => tree.root(0, i + 1));
const root = (size: number) => roots[size - 1] as Uint8Array;
const flip = (h: Uint8Array): Buffer => Buffer.from(h).fill((h[0] ?? 0) ^ 1, 0, 1);

test("known roots: the empty tree, and seven inputs by hand", () => {
  expect(Buffer.from(EMPTY_ROOT).toString("hex")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  const [a, b, c, d, e, f, g] = leaves as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  expect(root(7)).toEqual(nodeHash(nodeHash(nodeHash(a, b), nodeHash(c, d)), nodeHash(nodeHash(e, f), g)));
});

test("the right edge gives the same root at every size, wherever it is picked up", () => {
  const edge = new Frontier(new Uint8Array());
  expect(edge.root()).toBe(Buffer.from(EMPTY_ROOT).toString("hex"));
  leaves.forEach((leaf, i) => {
    edge.add(leaf);
    expect(edge.root()).toBe(Buffer.from(root(i + 1)).toString("hex"));
    if (i % 29 === 0) expect(new Frontier(Buffer.concat(leaves.slice(0, i + 1))).root()).toBe(edge.root());
  });
});

test("every leaf of every tree up to 300 has a proof that holds, and that does not hold for anything else", () => {
  for (let size = 1; size <= 300; size++) {
    for (let place = 0; place < size; place++) {
      const proof = tree.inclusion(place, size);
      const leaf = leaves[place] as Buffer;
      if (!provesInclusion({ leaf, place, size }, proof, root(size))) throw new Error(`${place} of ${size}`);
      if (place % 37 !== 0) continue;
      expect(provesInclusion({ leaf: flip(leaf), place, size }, proof, root(size))).toBe(false);
      expect(provesInclusion({ leaf, place, size }, proof, flip(root(size)))).toBe(false);
      expect(provesInclusion({ leaf, place: place + 1, size }, proof, root(size))).toBe(false);
      expect(provesInclusion({ leaf, place, size }, [...proof, leaf], root(size))).toBe(false);
      if (proof.length > 0) expect(provesInclusion({ leaf, place, size }, proof.slice(1), root(size))).toBe(false);
    }
  }
}, 60_000);

test("every pair of sizes up to 300 is consistent, and a changed past is not", () => {
  for (let size = 1; size <= 300; size++) {
    for (let old = 1; old <= size; old++) {
      const proof = tree.consistency(old, size);
      if (!provesConsistency(old, size, proof, { old: root(old), now: root(size) })) throw new Error(`${old} of ${size}`);
      if ((old + size) % 41 !== 0 || old === size) continue;
      expect(provesConsistency(old, size, proof, { old: flip(root(old)), now: root(size) })).toBe(false);
      expect(provesConsistency(old, size, proof, { old: root(old), now: flip(root(size)) })).toBe(false);
      expect(provesConsistency(old, size, proof.slice(1), { old: root(old), now: root(size) })).toBe(false);
      expect(provesConsistency(old, size, [...proof, root(1)], { old: root(old), now: root(size) })).toBe(false);
    }
  }
}, 60_000);
