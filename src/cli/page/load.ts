/** Gets a page from a file or an address. */
import { readFile } from "node:fs/promises";
import { decodePage } from "./decode.ts";

/** How an address is asked for; replaced in tests. */
type Fetch = (url: string, init: { signal: AbortSignal; headers: Record<string, string> }) => Promise<Response>;

const WAIT = 15_000;
const MOST = 8 * 1024 * 1024;

/** An address, not a file. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** A page as it came. */
export interface Loaded {
  readonly html: string;
  /** Where it is after redirects; a file's path. */
  readonly place: string;
  /** Policies of its header, parted by commas. */
  readonly csp: string;
}

/** Gets a page. Throws an Error with a short reason: `ENOENT`, `HTTP 404`, `text/plain`, `ENOTFOUND`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
export async function loadPage(place: string, ask: Fetch = fetch): Promise<Loaded> {
  if (!isAddress(place)) {
    const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code ?? "?");
    });
    return { html: decodePage(bytes), place, csp: "" };
  }
  const answer = await request(place, ask);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const type = answer.headers.get("content-type") ?? "";
  if (!/html|^$/i.test(type)) throw new Error(type);
  const bytes = await answer.arrayBuffer().catch((error: unknown) => {
    throw new Error(reason(error));
  });
  return { html: decodePage(new Uint8Array(bytes).subarray(0, MOST), type), place: answer.url || place, csp: answer.headers.get("content-security-policy") ?? "" };
}

/** An answer without its body; status 0: nothing came. */
export interface Answer {
  readonly status: number;
  /** The status in words. */
  readonly said: string;
  readonly type: string;
  readonly headers: Headers;
}

/** What an address answers, redirects followed. */
export async function answerOf(url: string, ask: Fetch = fetch): Promise<Answer> {
  return request(url, ask).then(({ status, headers }) => ({ status, said: `HTTP ${status}`, type: headers.get("content-type") ?? "", headers }), () => ({ status: 0, said: "HTTP 0 (timeout)", type: "", headers: new Headers() }));
}

/** What the network said: `fetch` keeps it in the cause. */
function reason(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return cause?.code ?? (name === "TimeoutError" ? `${WAIT / 1000} s` : "?");
}

function request(url: string, ask: Fetch): Promise<Response> {
  return ask(url, { signal: AbortSignal.timeout(WAIT), headers: { accept: "text/html", "user-agent": "soglasie-check" } }).catch((error: unknown) => {
    throw new Error(reason(error));
  });
}
