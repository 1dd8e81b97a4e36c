/** What a server's answer to one POST says about each receipt in it. */
import type { Acknowledgement, Receipt } from "../contract.ts";

/** What became of one receipt: `ack`, or `problem` where the server refused it for good. */
export interface Outcome {
  readonly id: string;
  readonly ack: Acknowledgement | null;
  readonly problem: string | null;
}

/** Answer to one POST. A receipt without an outcome is to be sent again. */
export interface Reply {
  readonly outcomes: readonly Outcome[];
  /** Seconds the server asked to wait; 0: none. */
  readonly retryAfter: number;
  /** The server spoke, but not our language: HTML, a redirect, some other service. */
  readonly foreign: boolean;
  /** The whole batch was refused for its form: send its receipts one by one. */
  readonly split: boolean;
}

const REFUSED = [400, 409, 413, 422];

type Json = Record<string, unknown>;

/** A refusal for good counts only in our own words: gateways and filters in between refuse as they please, and may let pass tomorrow. */
const refused = (status: unknown, { type }: Json): boolean => REFUSED.indexOf(status as number) >= 0 && !String(type).indexOf("urn:soglasie:");

/** An acknowledgement counts only if it names the receipt and carries what a server of ours puts there: proxies may echo what they got. */
function outcome(id: string, status: unknown, body: Json): Outcome | null {
  if (refused(status, body)) return { id, ack: null, problem: String(body["type"]) };
  const stored = (status === 200 || status === 201) && body["id"] === id && body["recv"] && body["leaf"];
  return stored ? { id, ack: body as unknown as Acknowledgement, problem: null } : null;
}

/** Seconds of a Retry-After header, given as a number or as a date. */
export function retryAfterSeconds(header: string | null, now: number): number {
  const seconds = Number(header || 0);
  return Math.max(0, seconds === seconds ? seconds : (Date.parse(header!) - now) / 1000 || 0);
}

function outcomesOf(receipts: readonly Receipt[], status: number, body: Json): Outcome[] {
  const one = receipts.length === 1;
  const results = one ? [{ id: receipts[0]!.id, status, receipt: body }] : status === 200 && Array.isArray(body["results"]) ? (body["results"] as (Json | null)[]) : [];
  const found = receipts.map(({ id }) => {
    const result = (results as (Json | null)[]).filter((r) => r && r["id"] === id)[0];
    return result && outcome(id, result["status"], (result["receipt"] || result["problem"] || {}) as Json);
  });
  return found.filter(Boolean) as Outcome[];
}

/** Reads an answer. Rejects where it is not the JSON it claims to be. */
export async function replyOf(response: Response, receipts: readonly Receipt[]): Promise<Reply> {
  const { status, headers } = response;
  const json = /\bjson\b/i.test(headers.get("Content-Type") || "");
  const body = json ? (((await response.json()) || {}) as Json) : {};
  const outcomes = json ? outcomesOf(receipts, status, body) : [];
  return {
    outcomes,
    retryAfter: retryAfterSeconds(headers.get("Retry-After"), Date.now()),
    foreign: !json || (!outcomes.length && (status < 300 || REFUSED.indexOf(status) >= 0) && !refused(status, body)),
    split: receipts.length > 1 && (status === 413 || refused(status, body)), // too large it may be for a proxy too
  };
}
