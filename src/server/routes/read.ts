/** GET /v1/receipts/:id with the receipt's secret. Unknown id, malformed id, wrong or missing secret, erased: the same 404, byte for byte. */
import { hash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Acknowledgement, Receipt } from "../../contract.ts";
import type { PersonalPart } from "../../receipt/leaf-text.ts";
import { PATTERN } from "../../receipt/shape.ts";
import type { Acknowledge } from "../acknowledge.ts";
import { Problem } from "../problem.ts";
import { FLAG } from "../record.ts";
import type { ReceiptStore, StoredRecord } from "../store/store.ts";

/** A receipt as its visitor reads it: as sent, but for `proof` and with the stored keyed hash in place of the device id. */
export interface ReceiptView {
  readonly receipt: Omit<Receipt, "proof" | "device" | "page" | "prev">;
  /** The identifying part as it is stored; with `salt` it opens the commitment in the leaf. */
  readonly personal: PersonalPart;
  /** base64url. */
  readonly salt: string;
  readonly acknowledgement: Acknowledgement;
  readonly flags: readonly string[];
}

/** The form of an id. */
export const ID = new RegExp(PATTERN.id, "u");
const NOBODY = Buffer.alloc(32);

/** Names of the set bits. */
function flagNames(flags: number): string[] {
  return Object.entries(FLAG).filter(([, bit]) => flags & bit).map(([name]) => name);
}

function bearer(request: FastifyRequest): string {
  const header = request.headers.authorization ?? "";
  return /^Bearer [A-Za-z0-9_-]{1,128}$/.test(header) ? header.slice(7) : "";
}

/**
 * The receipt of `:id` if the request shows its secret, else throws the one `not-found`. `proof` is SHA-256 of the secret's text;
 * the comparison takes as long for a receipt that does not exist.
 */
export async function findOwn(request: FastifyRequest, store: ReceiptStore): Promise<StoredRecord> {
  const { id } = request.params as { id: string };
  const record = ID.test(id) ? await store.find(id) : null;
  const expected = record?.proof ? Buffer.from(record.proof, "base64url") : NOBODY;
  const own = timingSafeEqual(hash("sha256", bearer(request), "buffer"), expected);
  if (!own || record === null) throw new Problem("not-found");
  return record;
}

/** Adds the route. `acknowledge` promises anew, for the same receive time and leaf. */
export function readRoute(app: FastifyInstance, store: ReceiptStore, acknowledge: Acknowledge): void {
  app.get("/v1/receipts/:id", async (request): Promise<ReceiptView> => {
    const record = await findOwn(request, store);
    return {
      receipt: JSON.parse(record.body) as ReceiptView["receipt"],
      personal: JSON.parse(record.personal ?? "{}") as PersonalPart,
      salt: Buffer.from(record.salt ?? []).toString("base64url"),
      acknowledgement: acknowledge([record])[0] as Acknowledgement,
      flags: flagNames(record.flags),
    };
  });
}
