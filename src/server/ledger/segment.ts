/** The tree of one day with all its leaves, for proofs. */
import { MerkleTree } from "./merkle.ts";
import type { Hash } from "./merkle.ts";

/** Leaves hashed at once: some milliseconds. */
const PART = 4096;

export class Segment {
  readonly #hashes: Buffer;
  readonly tree: MerkleTree;

  /** `logged`: leaf hashes one after the other, 32 bytes each. */
  constructor(logged: Buffer) {
    this.#hashes = logged;
    this.tree = new MerkleTree((place) => this.leaf(place));
  }

  /** Hashes all but the edge, part by part: anybody may ask for the proof of a large day, and nobody is to wait for it. */
  async hashed(): Promise<this> {
    for (let start = 0; start + PART <= this.size; start += PART) {
      this.tree.root(start, start + PART); // full subtrees are remembered
      await new Promise((resolve) => setImmediate(resolve));
    }
    return this;
  }

  get size(): number {
    return this.#hashes.length / 32;
  }

  leaf(place: number): Hash {
    return this.#hashes.subarray(place * 32, place * 32 + 32);
  }

  /** Root of the first `size` leaves, 64 hex digits. */
  root(size: number = this.size): string {
    return Buffer.from(this.tree.root(0, size)).toString("hex");
  }
}
