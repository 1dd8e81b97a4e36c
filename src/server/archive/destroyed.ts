/**
 * What retention took, as the server signed it: how many places of each day's tree are empty with good reason. Whoever can write to the database can
 * write into the journal, but has no key; without the signature a deletion could be passed off as the end of a term.
 */
import { canonical } from "../../receipt/canonical.ts";
import type { Canonical } from "../../receipt/canonical.ts";
import type { JournalEntry, TreeHead } from "../store/store.ts";
import type { Verify } from "../verifier.ts";

/** The text that the signature of a retention entry covers: time, site and body but for `kid` and `sig`. */
export function retentionText({ at, site, body }: JournalEntry): string {
  const { kid: _kid, sig: _sig, ...rest } = body;
  return `soglasie-retention|${at}|${site}|${canonical(rest as Canonical)}`;
}

/** Entries that one of the known keys signed, each run once: its last word, if somebody put an earlier one back. */
function signedRuns(entries: readonly JournalEntry[], signed: Verify): Iterable<JournalEntry> {
  const runs = new Map<string, JournalEntry>();
  for (const entry of entries) {
    const { kid, sig, run } = entry.body;
    if (typeof sig !== "string" || !signed(retentionText(entry), Buffer.from(sig, "base64url"), String(kid))) continue;
    const known = runs.get(String(run));
    if (!known || known.at < entry.at || Number(known.body["count"]) < Number(entry.body["count"])) runs.set(String(run), entry);
  }
  return runs.values();
}

/** What the entries account for. */
export interface Destroyed {
  /** Empty places of each day's tree. A day that was ended and began anew counts from there. */
  readonly places: ReadonlyMap<number, number>;
  /** Last heads of days that were ended. */
  readonly ended: ReadonlyMap<number, TreeHead>;
}

export function destroyedBy(entries: readonly JournalEntry[], signed: Verify): Destroyed {
  const places = new Map<number, number>();
  const ended = new Map<number, TreeHead>();
  for (const { body } of signedRuns(entries, signed)) {
    for (const [day, count] of Object.entries(body["days"] as Record<string, number>)) places.set(Number(day), (places.get(Number(day)) ?? 0) + count);
    for (const head of body["heads"] as TreeHead[]) {
      places.delete(head.day);
      ended.set(head.day, head);
    }
  }
  return { places, ended };
}
