/** The right edge of a growing Merkle tree: all that adding leaves and naming the root takes, a hash for each bit of the size. */
import { EMPTY_ROOT, nodeHash } from "./merkle.ts";
import type { Hash } from "./merkle.ts";

export class Frontier {
  /** Root of the full subtree of 2^level leaves, where the size has that bit. */
  readonly #peaks: (Hash | undefined)[] = [];
  size = 0;

  /** `logged`: leaves so far, 32 bytes each, one after the other. */
  constructor(logged: Uint8Array = new Uint8Array()) {
    for (let at = 0; at < logged.length; at += 32) this.add(logged.subarray(at, at + 32));
  }

  add(leaf: Hash): void {
    let node = leaf;
    let level = 0;
    for (; this.#peaks[level] !== undefined; level++) {
      node = nodeHash(this.#peaks[level] as Hash, node);
      this.#peaks[level] = undefined;
    }
    this.#peaks[level] = Uint8Array.from(node); // a copy: the leaf may be a view of a large buffer
    this.size++;
  }

  /** 64 hex digits. */
  root(): string {
    let root: Hash | undefined;
    for (const peak of this.#peaks) if (peak) root = root ? nodeHash(peak, root) : peak;
    return Buffer.from(root ?? EMPTY_ROOT).toString("hex");
  }
}
