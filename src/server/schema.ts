/** JSON schemas of the wire, built from the shared table of patterns. Strict: nothing extra, nothing coerced. */
import { Type } from "typebox";
import { LIMIT, ONE_OF, PATTERN } from "../receipt/shape.ts";

const text = (pattern: string, description: string) => Type.String({ pattern, description });
const oneOf = (list: readonly string[], description: string) => Type.Unsafe<string>({ type: "string", enum: [...list], description });
const closed = { additionalProperties: false } as const;

/** A receipt as posted. */
export const RECEIPT_SCHEMA = Type.Object(
  {
    v: Type.Literal(1, { description: "Version of this form" }),
    id: text(PATTERN.id, "UUIDv7, lower case; idempotency key"),
    site: text(PATTERN.site, "Site key, known to the server"),
    proof: text(PATTERN.proof, "base64url(SHA-256(secret)); the secret reads the receipt back"),
    device: Type.Optional(text(PATTERN.device, "Random per-site id (UUIDv4), from the first grant on; stored as a keyed hash only")),
    givenAt: text(PATTERN.givenAt, "Device time with milliseconds and offset"),
    action: oneOf(ONE_OF.action, "What the visitor did; accept_all with nothing granted: the browser keeps no cookies, so the answer could not be kept and nothing was started"),
    ui: oneOf(ONE_OF.ui, "Where"),
    lang: text(PATTERN.lang, "Language of the notice, BCP 47"),
    notice: Type.Object(
      {
        id: text(PATTERN.noticeId, "Variant: language and layout"),
        version: text(PATTERN.version, "notice.version of the config"),
        hash: text(PATTERN.hash, "SHA-256 of the canonical notice"),
      },
      closed,
    ),
    choices: Type.Array(Type.Object({ p: text(PATTERN.purpose, "Category, or vendor:<id>"), g: Type.Boolean({ description: "Granted" }) }, closed), {
      minItems: 1,
      maxItems: LIMIT.choices,
    }),
    actor: oneOf(ONE_OF.actor, "For oneself or as a representative"),
    page: text(PATTERN.page, "Path only"),
    prev: Type.Optional(text(PATTERN.id, "Receipt before this one on the same device; only together with device")),
    gpc: Type.Boolean({ description: "Global Privacy Control was on" }),
    zone: Type.Optional(text(PATTERN.zone, "Pattern of the zone")),
    sdk: text(PATTERN.sdk, "Program and version that made the receipt"),
  },
  { ...closed, dependencies: { prev: ["device"] } },
);

/** The signed promise. */
export const ACKNOWLEDGEMENT_SCHEMA = Type.Object(
  {
    id: text(PATTERN.id, "Id of the receipt"),
    recv: Type.String({ description: "Server time, ISO 8601 UTC" }),
    leaf: text(PATTERN.hash, "Leaf hash in the day's tree"),
    kid: Type.String({ description: "Key id" }),
    sig: Type.String({
      pattern: "^[A-Za-z0-9_-]{86,700}$",
      description:
        "base64url. 64 bytes: Ed25519 over the text id|recv|leaf. Longer: Ed25519 (64 bytes) over the text soglasie-acknowledged|size|root, place and size (16 bits each, big endian), then the inclusion proof of RFC 9162 (32 bytes a hash) from the leaf SHA-256(0x00 id|recv|leaf) at place to the root of size leaves",
    }),
  },
  closed,
);

/** RFC 9457. */
export const PROBLEM_SCHEMA = Type.Object(
  { type: Type.String(), title: Type.String(), status: Type.Integer(), detail: Type.Optional(Type.String()), instance: Type.Optional(Type.String()) },
  closed,
);
