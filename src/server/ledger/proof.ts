/** Checks inclusion and consistency proofs of RFC 9162: all that a verifier without the tree needs. */
import { nodeHash } from "./merkle.ts";
import type { Hash } from "./merkle.ts";

const equal = (a: Hash, b: Hash | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0;

/** A leaf and where it stands in a tree of `size` leaves. */
interface Placed {
  readonly leaf: Hash;
  readonly place: number;
  readonly size: number;
}

/** §2.1.3.2: the root that `proof` leads to from the leaf at its place, or null if a proof of this length cannot be one for it. */
export function provenRoot({ leaf, place, size }: Placed, proof: readonly Hash[]): Hash | null {
  if (place >= size) return null;
  let [fn, sn, r] = [place, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      r = nodeHash(r, p);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? r : null;
}

/** Does `proof` lead to `root`? */
export function provesInclusion(placed: Placed, proof: readonly Hash[], root: Hash): boolean {
  return equal(root, provenRoot(placed, proof) ?? undefined);
}

/** §2.1.4.2: are the first `old` of `size` leaves those of `oldRoot`? */
export function provesConsistency(old: number, size: number, proof: readonly Hash[], roots: { readonly old: Hash; readonly now: Hash }): boolean {
  if (old === size) return proof.length === 0 && equal(roots.old, roots.now);
  if (old < 1 || old > size) return false;
  const path = (old & (old - 1)) === 0 ? [roots.old, ...proof] : [...proof];
  let [fn, sn] = [old - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  const first = path.shift();
  if (!first) return false;
  let [fr, sr] = [first, first];
  for (const c of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr);
      sr = nodeHash(c, sr);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      sr = nodeHash(sr, c);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && equal(fr, roots.old) && equal(sr, roots.now);
}
