/** The notice at build: document, canonical text, SHA-256 and the operator's signature. The browser hashes the same text in the same way. */
import { createHash, KeyObject, sign } from "node:crypto";
import { noticeDocument, noticeText, type NoticeDocument, type NoticeSource } from "../receipt/notice.ts";

/** A notice ready for the server's `notices` and, by id, for the config's `notice.hash`. */
export interface BuiltNotice {
  readonly id: string;
  readonly version: string;
  /** SHA-256 (64 hex digits) of the canonical form of `content`. */
  readonly hash: string;
  readonly content: NoticeDocument;
  /** Ed25519 (base64url) over the 64 hex digits; only with a key. */
  readonly sig?: string;
}

/** A private key as `createPrivateKey` of `node:crypto` gives it. Named by its shape, so that a project without Node's types can read this file. */
export interface OperatorKey {
  /** `private`. */
  readonly type: string;
  /** `ed25519`. */
  readonly asymmetricKeyType?: string | undefined;
}

/** Builds the notice of one variant (language × layout). `key`: the operator's Ed25519 private key. Throws where the key is of another kind. */
export function buildNotice(source: NoticeSource, key?: OperatorKey): BuiltNotice {
  const hash = createHash("sha256").update(noticeText(source)).digest("hex");
  // The document as it was hashed: members that are undefined do not exist in JSON.
  const content = JSON.parse(JSON.stringify(noticeDocument(source))) as NoticeDocument;
  const built = { id: source.shown.id, version: source.config.notice.version, hash, content };
  if (!key) return built;
  if (!(key instanceof KeyObject) || key.type !== "private" || key.asymmetricKeyType !== "ed25519") throw new TypeError("a notice is signed with an Ed25519 key");
  return { ...built, sig: sign(null, Buffer.from(hash), key).toString("base64url") };
}
