/** Do our files come, as scripts, in the encoding in which their texts are written, and anew after a new build? */
import { fileOf, ownTags } from "./check-tag.ts";
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";
import { answerOf, type Answer } from "./load.ts";
import type { Page } from "./page.ts";

const good = (status: number): boolean => status >= 200 && status < 300;

/** What comes in place of a script; null: a script. */
function instead({ status, said, type }: Answer): string | null {
  if (!good(status)) return said;
  return /javascript|ecmascript/i.test(type) ? null : type || "?";
}

/** What else an upload can lack: the gate holds everything, and the file with the question is not there. */
async function question(gate: URL, line: number, { config }: Ground): Promise<Finding[]> {
  const file = new URL(`soglasie.${config.layout === "none" ? "headless" : "banner"}.js`, gate);
  const more = instead(await answerOf(file.href));
  return more === null ? [] : [{ code: "banner-file", what: file.pathname, more, line }];
}

/** For how long may a browser show visitors what an old build asked? Null: it asks anew each time. A version in the address helps nothing where the page itself is cached. */
function kept({ headers }: Answer): string | null {
  const [cache, expires] = [headers.get("cache-control") ?? "", headers.get("expires")];
  if (/(^|[\s,])(no-cache|no-store|max-age\s*=\s*"?0+)(?![\w.])/i.test(cache)) return null;
  // What is no date is in the past. With neither of the two a browser guesses.
  const past = expires !== null && !(Date.parse(expires) > Date.now());
  if (past && !/(^|[\s,])max-age/i.test(cache)) return null;
  return cache || (expires === null ? "–" : `–, Expires: ${expires}`);
}

/** Everything about the files of a page that came from `place`. */
export async function checkFile(page: Page, place: string, ground: Ground): Promise<readonly Finding[]> {
  const [tag] = ownTags(page);
  const what = tag?.attributes.get("src");
  const url = tag && fileOf(tag, page, place);
  if (!what || !url) return [];
  const answer = await answerOf(url.href);
  const { line } = tag;
  const more = instead(answer);
  if (more !== null) return [{ code: "tag-file", what, more, line }];
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(answer.type)?.[1] ?? "utf-8";
  const lifetime = kept(answer);
  return [
    ...(lifetime === null ? [] : [{ code: "tag-cached", what, more: lifetime, line } as const]),
    ...(/^utf-?8$/i.test(charset) ? [] : [{ code: "tag-charset", what, more: charset, line } as const]),
    ...(await question(url, line, ground)),
  ];
}
