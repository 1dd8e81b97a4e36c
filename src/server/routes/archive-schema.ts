/** Schemas of the operator's routes. */
import { Type } from "typebox";
import { PATTERN } from "../../receipt/shape.ts";

const closed = { additionalProperties: false } as const;
const line = (description: string) => Type.String({ minLength: 1, maxLength: 300, pattern: "^[^\\p{Cc}]*$", description });
const site = Type.String({ pattern: PATTERN.site, description: "Site key" });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Day as 2026-11-21, of the receipt id's own time, UTC" });
const oneOf = (...list: string[]) => Type.Unsafe<string>({ type: "string", enum: list });

export const SITE_QUERY = Type.Object({ site }, closed);

export const EXPORT_QUERY = Type.Object(
  { format: oneOf("csv", "jsonl", "kantara", "dpv", "heads"), site: Type.Optional(site), from: Type.Optional(day), to: Type.Optional(day) },
  closed,
);

/** Of one receipt. */
export const DOCUMENT_QUERY = Type.Object({ format: oneOf("csv", "jsonl", "kantara", "dpv") }, closed);

export const ERASURE_BODY = Type.Object(
  { site, receipt: Type.String({ pattern: PATTERN.id, description: "Any receipt of the visitor" }), why: line("Reason, as it stands in the act"), by: line("Who destroys: name and post") },
  closed,
);

export const WITHDRAWAL_BODY = Type.Object(
  {
    site,
    received: Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Day the withdrawal came in" }),
    how: oneOf("phone", "email", "post", "reception", "other"),
    by: line("Who took it: name and post"),
    receipt: Type.Optional(Type.String({ pattern: PATTERN.id, description: "Receipt it is about, where known" })),
    reference: Type.Optional(line("Incoming number or the like; no health data")),
  },
  closed,
);
