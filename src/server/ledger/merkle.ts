/** Merkle trees as in RFC 9162: nodes, roots, inclusion and consistency proofs made. Checking them is in `proof.ts`. Pure but for SHA-256. Leaves are hashes already. */
import { hash } from "node:crypto";

/** Hash of a leaf or node: 32 bytes. */
export type Hash = Uint8Array;

/** Root of the empty tree. */
export const EMPTY_ROOT: Hash = hash("sha256", "", "buffer");

/** Inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const input = new Uint8Array(65);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 33);
  return hash("sha256", input, "buffer");
}

/** The largest power of two smaller than `n` (n ≥ 2). */
function split(n: number): number {
  return 2 ** (31 - Math.clz32(n - 1));
}

/** Hashes of a tree's ranges; leaves are read by place. */
export class MerkleTree {
  readonly #leaf: (place: number) => Hash;
  readonly #known = new Map<number, Hash>();
  readonly #remember: number;

  /** `leaf` gives the leaf at a place; it is asked again whenever a range is hashed. Full subtrees of `remember` leaves and more are hashed once. */
  constructor(leaf: (place: number) => Hash, remember = 64) {
    this.#leaf = leaf;
    this.#remember = remember;
  }

  /** Root over the places `start` to `end` − 1. */
  root(start: number, end: number): Hash {
    const size = end - start;
    if (size === 0) return EMPTY_ROOT;
    if (size === 1) return this.#leaf(start);
    const key = size >= this.#remember && (size & (size - 1)) === 0 ? start * 64 + Math.log2(size) : -1; // full subtrees never change
    const known = key < 0 ? undefined : this.#known.get(key);
    if (known) return known;
    const middle = start + split(size);
    const root = nodeHash(this.root(start, middle), this.root(middle, end));
    if (key >= 0) this.#known.set(key, root);
    return root;
  }

  /** Path from the leaf at `place` to the root of the first `size` leaves, leaf side first (§2.1.3.1). */
  inclusion(place: number, size: number): Hash[] {
    const path = (m: number, start: number, end: number): Hash[] => {
      if (end - start === 1) return [];
      const middle = start + split(end - start);
      return m < middle ? [...path(m, start, middle), this.root(middle, end)] : [...path(m, middle, end), this.root(start, middle)];
    };
    return path(place, 0, size);
  }

  /** Proof that the first `old` leaves (≥ 1) of the first `size` are unchanged (§2.1.4.1). */
  consistency(old: number, size: number): Hash[] {
    const proof = (m: number, start: number, end: number, whole: boolean): Hash[] => {
      if (m === end) return whole ? [] : [this.root(start, end)];
      const middle = start + split(end - start);
      return m <= middle ? [...proof(m, start, middle, whole), this.root(middle, end)] : [...proof(m, middle, end, false), this.root(start, middle)];
    };
    return proof(old, 0, size, true);
  }
}
