/** The matcher of cookies and storage keys without knowledge of foreign hosts: what the page itself needs. */
import type { Category, CookieClass, CookieInput } from "../contract.ts";
import { isIdentifier, isPlain } from "./plain.ts";
import { findByLists, findByVendors, type NameClaim, type NameFinding } from "./names.ts";
import { operatorHost, operatorName, within, type OperatorEntry } from "./operator.ts";
import { guessByShape } from "./shape.ts";

/** What is known beyond the cookie itself. */
export interface Knowledge {
  /** The operator's own entries; they win over everything. */
  readonly entries?: readonly OperatorEntry[];
  /** Ids of vendors whose host or script is on this page, or which the config names: they decide about ambiguous names. */
  readonly vendors?: readonly string[];
}

/** Says what a cookie's domain tells, or null. */
export type DomainJudge = (domain: string) => CookieClass | null;

/** Nothing is known. */
export const ABSTAINED: CookieClass = { category: null, vendor: null, confidence: 0, why: "none" };

/** Worst case first: where vendors differ and none is on the page, the stricter category is taken. */
const STRICT: readonly Category[] = ["marketing", "analytics", "preferences", "essential"];

/**
 * Order: operator's entries, exact name, pattern, openly licensed lists, vendor of the domain, shape of name and value.
 * Ambiguous names (`uid`, `VID`, `locale`) count only with evidence. Abstains rather than guesses; never throws.
 */
export function classifyName(input: CookieInput, knowledge: Knowledge = {}, byDomain: DomainJudge = () => null): CookieClass {
  const { name, domain } = input;
  const entries = knowledge.entries ?? [];
  const entry = operatorName(entries, name) ?? (domain ? operatorHost(entries, domain) : undefined);
  if (entry) return { category: entry.category, vendor: entry.id, confidence: 1, why: "operator" };
  return (
    byClaims(findByVendors(name), input, knowledge.vendors ?? [], 0.97) ??
    byClaims(findByLists(name), input, [], 0.85) ??
    (domain ? byDomain(domain) : null) ??
    guessByShape(input) ??
    ABSTAINED
  );
}

function byClaims(finding: NameFinding, input: CookieInput, onPage: readonly string[], best: number): CookieClass | null {
  const { domain } = input;
  const proved = finding.claims.filter((claim) => isProved(claim, domain, onPage));
  const claims = proved.length ? proved : finding.claims.filter((claim) => mayCount(claim, input));
  const category = STRICT.find((candidate) => claims.some((claim) => claim.category === candidate));
  const [claim, ...rivals] = preferred(claims.filter((candidate) => candidate.category === category));
  if (!category || !claim) return null;
  const doubtful = !proved.length && (claim.ambiguous || (claim.host !== "" && !domain));
  const disputed = doubtful || claims.some((other) => other.category !== category);
  return {
    category,
    // Any of several platforms may have set it, and it matters little which.
    vendor: category === "essential" && !proved.length && rivals.some(({ vendor }) => vendor !== claim.vendor) ? null : claim.vendor,
    confidence: best - (claim.verified ? 0 : 0.07) - (finding.exact ? 0 : 0.05) - (disputed ? 0.2 : 0),
    why: finding.exact ? "exact name" : "pattern",
  };
}

/** Claims on the name as it stands before those on a name too common or seen on a foreign host. */
function preferred(claims: readonly NameClaim[]): readonly NameClaim[] {
  const plain = claims.filter(({ ambiguous, host }) => !ambiguous && host === "");
  return plain.length ? plain : claims;
}

/**
 * Without proof a claim counts if its name is telling, or the value is an identifier at least; an ambiguous one only where the name is longer and
 * no domain speaks against it.
 */
function mayCount(claim: NameClaim, { name, domain, value, maxAgeSeconds }: CookieInput): boolean {
  if (isPlain(name) && !isIdentifier(value, maxAgeSeconds)) return false;
  return !claim.ambiguous || (claim.host !== "" && !domain && name.length > 4);
}

function isProved(claim: NameClaim, domain: string | undefined, onPage: readonly string[]): boolean {
  if (claim.vendor && onPage.includes(claim.vendor)) return true;
  return claim.host !== "" && domain !== undefined && within(domain, claim.host);
}
