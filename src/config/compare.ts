/** Tells whether visitors must be asked again: compares the notice that is in force with the one that is to replace it. */
import type { NoticeDocument } from "../receipt/notice.ts";

/** What the comparison found. */
export interface NoticeChange {
  /**
   * `same`: nothing to do. `ask-again`: matters changed and so did the version. `version-kept`: matters changed under the old version, the
   * build must fail. `version-idle`: a new version although nothing that matters changed, visitors would be asked for nothing.
   */
  readonly verdict: "same" | "ask-again" | "version-kept" | "version-idle";
  /** JSON pointers into the notice of what matters and changed. */
  readonly changed: readonly string[];
}

type Matters = Readonly<Record<string, unknown>>;

/** What a consent is about: who asks, for what, to whom the data goes. Wording, links and dates are not part of it. */
function mattersOf({ site, operator, categories, vendors }: NoticeDocument): Matters {
  const found: Record<string, unknown> = { "/site": site, "/operator/name": operator.name, "/categories": [...categories].sort() };
  for (const { id, ...entry } of vendors as readonly (Matters & { id: string })[]) {
    const { category, company, country, sessionReplay = false, ecommerce = false, direct = false, crossBorder } = entry;
    found[`/vendors/${id}`] = { category, company, country, sessionReplay, ecommerce, direct, abroad: crossBorder !== undefined };
  }
  return found;
}

const orderOf = ({ vendors }: NoticeDocument): string => (vendors as readonly { readonly id: string }[]).map(({ id }) => id).join();

/** Compares two notices of one variant, the older first. */
export function compareNotices(before: NoticeDocument, after: NoticeDocument): NoticeChange {
  const [old, now] = [mattersOf(before), mattersOf(after)];
  const places = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const changed = places.filter((at) => JSON.stringify(old[at]) !== JSON.stringify(now[at]));
  const sameVersion = before.version === after.version;
  // Cookies keep an answer about a single vendor by its place: in another order it would be read as one about its neighbour.
  if (sameVersion && changed.length === 0 && orderOf(before) !== orderOf(after)) return { verdict: "version-kept", changed: ["/vendors"] };
  if (changed.length > 0) return { verdict: sameVersion ? "version-kept" : "ask-again", changed };
  return { verdict: sameVersion ? "same" : "version-idle", changed };
}
