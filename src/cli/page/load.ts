/** Gets a page from a file or an address. */
import { readFile } from "node:fs/promises";

/** How an address is asked for; replaced in tests. */
export type Fetch = (url: string, init: { signal: AbortSignal; headers: Record<string, string> }) => Promise<Response>;

const WAIT = 15_000;
const MOST = 8 * 1024 * 1024;

/** An address, not a file. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** HTML of a page. Throws an Error with a short reason: `ENOENT`, `HTTP 404`, `no HTML`, `no answer`. */
export async function loadPage(place: string, ask: Fetch = fetch): Promise<string> {
  if (!isAddress(place)) {
    return readFile(place, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new Error(error.code ?? "?");
    });
  }
  const answer = await request(place, ask);
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  if (!/html|^$/i.test(answer.headers.get("content-type") ?? "")) throw new Error(`no HTML (${answer.headers.get("content-type")})`);
  return (await answer.text()).slice(0, MOST);
}

/** Status of an address, redirects followed; 0: no answer. */
export async function statusOf(url: string, ask: Fetch = fetch): Promise<number> {
  return request(url, ask).then(({ status }) => status, () => 0);
}

function request(url: string, ask: Fetch): Promise<Response> {
  return ask(url, { signal: AbortSignal.timeout(WAIT), headers: { accept: "text/html", "user-agent": "soglasie-check" } }).catch(() => {
    throw new Error("no answer");
  });
}
