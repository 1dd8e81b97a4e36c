/** Proof that a receipt is in its day's tree, heads and consistency of the trees, and the keys they are signed with. Hashes only, so heads are public. */
import type { FastifyInstance } from "fastify";
import { dayOf } from "../id-day.ts";
import type { Keys } from "../keys.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Hash } from "../ledger/merkle.ts";
import { Problem } from "../problem.ts";
import type { ReceiptStore, TreeHead } from "../store/store.ts";
import { findOwn } from "./read.ts";

/** Answer of `GET /v1/receipts/:id/proof`. */
export interface InclusionAnswer {
  readonly leaf: string;
  /** Place in the day's tree, from 0. */
  readonly seq: number;
  readonly head: TreeHead;
  /** Path as in RFC 9162 §2.1.3.1, leaf side first, hex. */
  readonly proof: readonly string[];
}

const hex = (h: Hash): string => Buffer.from(h).toString("hex");
const DAY_MS = 86_400_000;

/** The number of a day given as `2026-11-21`, or as `other` for ids of no plausible time. */
export function dayNumber(text: string): number {
  const day = text === "other" ? 0 : dayOf(text);
  if (day === null) throw new Problem("bad-request", "day");
  return day;
}

/** Text of a day's number. */
export function dayText(day: number): string {
  return day === 0 ? "other" : new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function size(text: string | undefined, name: string): number {
  if (text === undefined || !/^[1-9]\d{0,9}$/.test(text)) throw new Problem("bad-request", name);
  return Number(text);
}

/** Adds the routes. */
export function treeRoutes(app: FastifyInstance, store: ReceiptStore, ledger: Ledger, keys: Pick<Keys, "published">): void {
  app.get("/v1/receipts/:id/proof", async (request): Promise<InclusionAnswer> => {
    const record = await findOwn(request, store);
    const tree = await ledger.segment(record.day);
    if (record.seq === null || !tree || tree.head.size <= record.seq) throw new Problem("not-in-tree");
    const proof = tree.segment.tree.inclusion(record.seq, tree.head.size).map(hex);
    return { leaf: hex(record.leaf), seq: record.seq, head: tree.head, proof };
  });
  app.get("/v1/trees", async () => ({ days: (await store.days()).map(dayText) }));
  app.get("/v1/trees/:day", async (request) => {
    const heads = await store.heads(dayNumber((request.params as { day: string }).day));
    if (heads.length === 0) throw new Problem("not-found");
    return { heads };
  });
  app.get("/v1/trees/:day/consistency", async (request) => {
    const { from, to } = request.query as { from?: string; to?: string };
    const [old, now] = [size(from, "from"), size(to, "to")];
    const tree = await ledger.segment(dayNumber((request.params as { day: string }).day));
    if (!tree || old > now || now > tree.head.size) throw new Problem("not-found");
    return { from: old, to: now, proof: tree.segment.tree.consistency(old, now).map(hex) };
  });
  app.get("/v1/keys", () => ({ alg: "Ed25519", keys: keys.published }));
}
