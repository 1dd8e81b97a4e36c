/** The tree of one day in memory: its leaf hashes and proofs over them. */
import { MerkleTree } from "./merkle.ts";
import type { Hash } from "./merkle.ts";

/** Grows at the end only. 32 bytes a leaf. */
export class Segment {
  #hashes: Buffer;
  #size: number;
  readonly tree: MerkleTree;

  /** `logged`: hashes one after the other. */
  constructor(logged: Buffer) {
    this.#hashes = logged;
    this.#size = logged.length / 32;
    this.tree = new MerkleTree((place) => this.leaf(place));
  }

  get size(): number {
    return this.#size;
  }

  leaf(place: number): Hash {
    return this.#hashes.subarray(place * 32, place * 32 + 32);
  }

  /** Adds leaves; room is doubled, so that adding stays cheap. */
  add(leaves: readonly Hash[]): void {
    const needed = (this.#size + leaves.length) * 32;
    if (needed > this.#hashes.length) {
      const room = Buffer.alloc(Math.max(needed, this.#hashes.length * 2));
      this.#hashes.copy(room);
      this.#hashes = room;
    }
    for (const leaf of leaves) this.#hashes.set(leaf, this.#size++ * 32);
  }

  /** Root of the first `size` leaves, 64 hex digits. */
  root(size: number = this.#size): string {
    return Buffer.from(this.tree.root(0, size)).toString("hex");
  }
}
