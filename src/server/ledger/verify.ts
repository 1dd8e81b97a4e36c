/** Holds receipts against the leaf log of their day, and the log against the signed heads. Names what was altered, is missing or out of place. */
import type { PublicKey } from "../keys.ts";
import { commitmentOf, leafOf } from "../leaf.ts";
import type { StoredRecord, TreeHead } from "../store/store.ts";
import { verifier } from "../verifier.ts";
import { headText } from "./ledger.ts";
import { Segment } from "./segment.ts";

/** One thing that does not hold. */
export interface Fault {
  readonly kind: "altered" | "missing" | "reordered" | "head-signature" | "log" | "key" | "file";
  /** null: not one day's. */
  readonly day: number | null;
  /** Place in the day's tree, or null where the fault is not one receipt's. */
  readonly seq: number | null;
  readonly id: string | null;
  /** What was found, one sentence. */
  readonly detail: string;
}

/** What is known of a day's tree. */
export interface DayTree {
  readonly day: number;
  readonly logged: Buffer;
  readonly heads: readonly TreeHead[];
  /** How many places retention has emptied, all others must have their receipt; null: not every receipt of the day is meant to be here. */
  readonly destroyed: number | null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Faults of the log itself: unsigned or foreign heads, roots that differ, entries no head covers. */
export function verifyTree(tree: DayTree, keys: readonly PublicKey[]): Fault[] {
  const faults: Fault[] = [];
  const segment = new Segment(tree.logged);
  const signed = verifier(keys);
  const fault = (kind: Fault["kind"], detail: string): void => void faults.push({ kind, day: tree.day, seq: null, id: null, detail });
  let good = 0;
  for (const head of tree.heads) {
    if (!keys.some((k) => k.kid === head.kid)) fault("key", `head of ${head.size} leaves is signed by unknown key ${head.kid}`);
    else if (!signed(headText({ ...head, day: tree.day }), Buffer.from(head.sig, "base64url"), head.kid)) fault("head-signature", `head of ${head.size} leaves has a wrong signature`);
    if (head.size > segment.size) fault("log", `head covers ${head.size} leaves, the log has ${segment.size}`);
    else if (segment.root(head.size) !== head.root) fault("log", `leaf log was changed between places ${good} and ${head.size - 1}`);
    else good = head.size;
  }
  if (segment.size > (tree.heads.at(-1)?.size ?? 0)) fault("log", `no head covers leaves from place ${tree.heads.at(-1)?.size ?? 0} on`);
  return faults;
}

/** The leaf that the receipt's content gives now; null if what it was made from is incomplete. */
function contentLeaf(r: StoredRecord): Buffer | null {
  if (r.personal !== null && r.salt !== null) return leafOf(r.body, r.recv, commitmentOf(r.personal, r.salt));
  return r.commitment === null ? null : leafOf(r.body, r.recv, r.commitment);
}

/** Does the public part name this receipt and its site? What an insider wrote need not be JSON. */
function namesItself({ id, site, body }: StoredRecord): boolean {
  try {
    const named = JSON.parse(body) as { id?: string; site?: string } | null;
    return named?.id === id && named.site === site;
  } catch {
    return false;
  }
}

/** Takes receipts one by one; `end` adds the places that had none. */
export class DayCheck {
  readonly #tree: DayTree;
  readonly #segment: Segment;
  readonly #places = new Map<string, number>();
  readonly #seen: Uint8Array;
  checked = 0;
  /** Of them, those that no tree covers: they came within the last minute, or nobody vouches for them. */
  waiting = 0;

  constructor(tree: DayTree) {
    this.#tree = tree;
    this.#segment = new Segment(tree.logged);
    this.#seen = new Uint8Array(this.#segment.size);
  }

  /** Where in the log this leaf is, or undefined. The map is made at the first fault. */
  #placeOf(leaf: Uint8Array): number | undefined {
    if (this.#places.size === 0) for (let i = 0; i < this.#segment.size; i++) this.#places.set(hex(this.#segment.leaf(i)), i);
    return this.#places.get(hex(leaf));
  }

  receipt(r: StoredRecord): Fault | null {
    this.checked++;
    const fault = (kind: Fault["kind"], detail: string): Fault => ({ kind, day: r.day, seq: r.seq, id: r.id, detail });
    const leaf = contentLeaf(r);
    const sound = leaf !== null && Buffer.compare(leaf, r.leaf) === 0 && namesItself(r);
    if (r.seq === null || r.seq >= this.#segment.size) {
      this.waiting++;
      return sound ? null : fault("altered", "content does not give its own leaf");
    }
    this.#seen[r.seq] = 1;
    if (sound && Buffer.compare(leaf, this.#segment.leaf(r.seq)) === 0) return null;
    const place = leaf ? this.#placeOf(leaf) : undefined;
    if (place !== undefined && place !== r.seq) return fault("reordered", `belongs at place ${place}, stands at ${r.seq}`);
    return fault("altered", "content does not give the leaf in the log");
  }

  end(): Fault[] {
    const { day, destroyed } = this.#tree;
    const empty = [...this.#seen.keys()].filter((seq) => !this.#seen[seq]);
    const fault = (seq: number | null, detail: string): Fault => ({ kind: "missing", day, seq, id: null, detail });
    if (destroyed === null || empty.length <= destroyed) return [];
    if (destroyed > 0) return [fault(null, `${empty.length} places have no receipt, retention has emptied ${destroyed}`)];
    return empty.map((seq) => fault(seq, `no receipt for leaf ${hex(this.#segment.leaf(seq))}`));
  }
}
