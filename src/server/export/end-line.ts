/** The line that ends an export: signed, so that a file cannot be cut, thinned or relabelled. */
import type { Keys } from "../keys.ts";

/** The last line: how many receipts the file has and the SHA-256 (64 hex) of all lines before it, signed. Shows what no tree can: a line taken out of one site's export. */
export interface ExportEnd {
  readonly receipts: number;
  readonly digest: string;
}

/** The text that the last line's signature covers. */
export const endText = ({ receipts, digest }: ExportEnd): string => `soglasie-export|${receipts}|${digest}`;

export const endLine = (end: ExportEnd, { kid, sign }: Pick<Keys, "kid" | "sign">): string => `${JSON.stringify({ type: "end", ...end, kid, sig: sign(endText(end)) })}\n`;
