/** One POST of one or more receipts. Never throws. */
import type { Receipt } from "../contract.ts";
import { json } from "./json.ts";
import { replyOf, type Reply } from "./reply.ts";

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
        body: json(receipts.length === 1 ? receipts[0] : receipts),
        headers: { "Content-Type": own ? "application/json" : "text/plain;charset=UTF-8" }, // no preflight across origins
        credentials: own ? "same-origin" : "omit",
        keepalive: !own,
        redirect: "manual", // a redirect would turn the POST into a GET
        referrerPolicy: "origin",
        signal: abort.signal,
      });
      return await replyOf(response, receipts);
    } catch {
      return failed; // offline, blocked, dropped, timed out, or not the JSON it claimed to be
    } finally {
      clearTimeout(timer);
    }
  };
  return { post, drop: () => current.abort() };
}
