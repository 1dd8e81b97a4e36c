/** `notices.json`: every notice that a site has shown, newest first, as the receipt server takes them and `check` compares with. */
import { createHash, createPublicKey, sign, type KeyObject } from "node:crypto";
import { existsSync } from "node:fs";
import { buildNotice, compareNotices, type BuiltNotice, type NoticeChange } from "../config/index.ts";
import type { ShownNotice } from "../contract.ts";
import { canonical, type Canonical } from "../receipt/canonical.ts";
import { siteNotices } from "../ui/notices.ts";
import { CommandError, EXIT } from "./command.ts";
import { readJson } from "./read-json.ts";
import type { Site } from "./site-config.ts";
import { say } from "./words.ts";

/** The file's content. */
export interface NoticeFile {
  readonly site: string;
  /** Ed25519 public key (SPKI PEM) of the signatures, for `noticeKey` of the server; absent where nothing is signed. */
  readonly noticeKey?: string;
  readonly notices: readonly BuiltNotice[];
}

/** The notices of a site as they are now. `own`: what its own interface shows. */
export function noticesOf({ config, vendors, categories }: Site, key?: KeyObject, own: readonly ShownNotice[] = []): readonly BuiltNotice[] {
  return [...siteNotices(config, vendors, categories), ...own].map((shown) => buildNotice({ config, vendors, categories, shown }, key));
}

/** Reads the file of the last build; null where there is none. */
export function readNotices(path: string): NoticeFile | null {
  if (!existsSync(path)) return null;
  const file = readJson(path) as Partial<NoticeFile> | null;
  const sound = file && typeof file.site === "string" && Array.isArray(file.notices) && file.notices.every((one) => one && typeof one.hash === "string" && typeof one.content === "object");
  if (!sound) throw new CommandError(EXIT.failed, say(`${path}: это не файл уведомлений сборки; уберите его или укажите другой в --notices`, `${path} is not a build's notice file; remove it or name another with --notices`));
  const changed = file.notices!.find(({ hash, content }) => createHash("sha256").update(canonical(content as unknown as Canonical)).digest("hex") !== hash);
  if (changed) throw new CommandError(EXIT.failed, say(`${path}: уведомление ${changed.id} ${changed.version} изменено после сборки; верните файл из копии`, `${path}: notice ${changed.id} ${changed.version} was changed after its build; take the file back from a copy`));
  return file as NoticeFile;
}

/** What changed since the last build; null for a first one. A version that was in use before must still mean what it meant then. */
export function changeSince(last: NoticeFile | null, now: readonly BuiltNotice[]): NoticeChange | null {
  const [current] = now;
  const same = last?.notices.find(({ version }) => version === current?.version);
  const before = last?.notices[0];
  if (!before || !current) return null;
  const kept = same && compareNotices(same.content, current.content);
  return kept?.verdict === "version-kept" ? kept : compareNotices(before.content, current.content);
}

/**
 * The new file: the notices of now, then all older ones, because receipts still name them. An older one of the same hash is dropped. With a key all
 * are signed by it, so that one public key opens the whole file also after the operator has changed keys.
 */
export function joinNotices(site: string, last: NoticeFile | null, now: readonly BuiltNotice[], key?: KeyObject): NoticeFile {
  const fresh = new Set(now.map(({ hash }) => hash));
  const older = (last?.notices ?? []).filter(({ hash }) => !fresh.has(hash)).map((notice) => (key ? { ...notice, sig: sign(null, Buffer.from(notice.hash), key).toString("base64url") } : notice));
  const noticeKey = key ? createPublicKey(key).export({ type: "spki", format: "pem" }).toString() : last?.noticeKey;
  return { site, ...(noticeKey === undefined ? {} : { noticeKey }), notices: [...now, ...older] };
}
