/** Our tag twice in a page: the later copy says both versions and ends, so the place of each is looked for here. */
import type { Finding } from "../contract.ts";
import type { Look } from "./diagnose-held.ts";
import { fault } from "./finding.ts";

/** One finding with the addresses of all copies, or none; a copy that stands inside the page has no address. */
export function findCopies({ doc, lang }: Pick<Look, "doc" | "lang">): Finding[] {
  const tags = [...doc.scripts].map(({ src }) => src.replace(/[?#].*/, "")).filter((src) => src.endsWith("/soglasie.js"));
  return tags.length > 1 ? [fault("second-copy", tags.join(", "), lang)] : [];
}
