/** One POST of one or more receipts, and what the answer says about each. Never throws. */
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

/** Sends receipts; injected into the flush. */
export type Post = (receipts: readonly Receipt[]) => Promise<Reply>;

/** Posts to one endpoint. */
export interface Sender {
  /** `leaving`: the page is being put away, the request outlives it. */
  post(receipts: readonly Receipt[], leaving?: boolean): Promise<Reply>;
  /** Gives up the requests under way whose answer may write the cookie: the cookie they brought is not the one in force any more. */
  drop(): void;
}

/** Milliseconds after which a silent server is given up for this time. */
const PATIENCE = 30000;
const REFUSED = [400, 409, 413, 422];

type Json = Record<string, unknown>;

/** An acknowledgement counts only if it names the receipt and carries what a server of ours puts there: proxies may echo what they got. */
function outcome(id: string, status: unknown, body: Json): Outcome | null {
  if (REFUSED.indexOf(status as number) >= 0) return { id, ack: null, problem: String(body["type"] || status) };
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

/**
 * `url`: absolute; `send`: the unpatched fetch. Only to the own origin, and only while the page is there to compare, does a request carry the
 * cookie that the server writes back; one that outlives its page carries none.
 */
export function createPost(url: URL, send: typeof fetch, page: string = location.origin): Sender {
  let current = new AbortController();
  const post: Sender["post"] = async (receipts, leaving) => {
    const own = url.origin === page && !leaving;
    const failed = { outcomes: [], retryAfter: 0, foreign: false, split: false };
    const abort = new AbortController();
    if (own) current = abort;
    const timer = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const response = await send(url.href, {
        method: "POST",
        body: JSON.stringify(receipts.length === 1 ? receipts[0] : receipts),
        headers: { "Content-Type": own ? "application/json" : "text/plain;charset=UTF-8" }, // no preflight across origins
        credentials: own ? "same-origin" : "omit",
        keepalive: !own,
        redirect: "manual", // a redirect would turn the POST into a GET
        referrerPolicy: "origin",
        signal: abort.signal,
      });
      const { status, headers } = response;
      const json = /\bjson\b/i.test(headers.get("Content-Type") || "");
      const body = json ? (((await response.json()) || {}) as Json) : {};
      const outcomes = json ? outcomesOf(receipts, status, body) : [];
      return {
        outcomes,
        retryAfter: retryAfterSeconds(headers.get("Retry-After"), Date.now()),
        foreign: !json || (status < 300 && !outcomes.length),
        split: json && receipts.length > 1 && REFUSED.indexOf(status) >= 0,
      };
    } catch {
      return failed; // offline, blocked, dropped, timed out, or not the JSON it claimed to be
    } finally {
      clearTimeout(timer);
    }
  };
  return { post, drop: () => current.abort() };
}
