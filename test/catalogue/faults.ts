/** Finds bad data in the vendors' files; each fault names file, vendor and row. */
import { runInNewContext } from "node:vm";
import { matchesGlob } from "../../src/catalogue/glob.ts";
import { urlPatterns } from "../../src/catalogue/vendor-urls.ts";
import { purposes } from "../../src/catalogue/purposes.ts";
import type { CookieRow, Vendor } from "../../src/catalogue/types.ts";

/** Vendors with the file they stand in. */
export interface Family {
  readonly file: string;
  readonly vendors: readonly Vendor[];
}

const SOURCES = new Set(["OCD", "TAC", "RAL", "MT", "C15", "YMDOC", "DOC", "PUB", "GK"]);
const TRACKING = new Set(["analytics", "marketing"]);
const LIFETIME = /^(session|permanent|unknown|[1-9]\d* (second|minute|hour|day|week|month|year)s?)$/;

/** All faults of these families; `essential` are names that no tracker's pattern may match. */
export function faultsOf(families: readonly Family[], essential: readonly string[] = []): string[] {
  const own = families.flatMap(({ vendors }) => vendors.flatMap(plainEssentialNames));
  const names = [...new Set([...own, ...essential])];
  const rows = families.flatMap(({ file, vendors }) => vendors.flatMap((vendor) => vendorFaults(vendor, names).map((fault) => `${file}: ${vendor.id}: ${fault}`)));
  return [...rows, ...repeated(families)];
}

function plainEssentialNames(vendor: Vendor): string[] {
  const rows = (vendor.cookies ?? []).filter(([name, , , more]) => !/^re:|\*/.test(name) && (more?.category ?? vendor.category) === "essential" && !more?.host && !more?.ambiguous);
  return vendor.category === "essential" ? rows.map(([name]) => name) : [];
}

function vendorFaults(vendor: Vendor, essential: readonly string[]): string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(vendor.id) || /^(essential|preferences|analytics|marketing)$/.test(vendor.id)) faults.push("bad id");
  if (!/^[A-Z]{2}$|^self$/.test(vendor.country)) faults.push(`country ${vendor.country}`);
  if (vendor.verified !== null && !/^\d{4}-\d\d-\d\d$/.test(vendor.verified)) faults.push(`date ${vendor.verified}`);
  for (const word of vendor.source.split(" ")) if (!SOURCES.has(word)) faults.push(`source ${word} is not in NOTICE`);
  for (const list of ["scripts", "requests", "frames"] as const) {
    (vendor[list] ?? []).forEach((pattern, i) => faults.push(...urlFaults(pattern).map((fault) => `${list} ${i + 1} (${pattern}): ${fault}`)));
  }
  for (const word of wordsOf(vendor)) {
    const caught = essential.find((one) => begins(one, word));
    if (caught !== undefined) faults.push(`keys (${word}): catches the essential name ${caught}`);
  }
  (vendor.cookies ?? []).forEach((row, i) => faults.push(...rowFaults(row, vendor, essential).map((fault) => `row ${i + 1} (${row[0]}): ${fault}`)));
  return faults;
}

function urlFaults(pattern: string): string[] {
  if (pattern.startsWith("re:")) return expressionFaults(pattern);
  const bad = !/^(\*\.)?[a-z0-9*-]+(\.[a-z0-9*-]+)+(:\d+)?\/\S*$/.test(pattern) || pattern.split("*").length > 6;
  return bad ? ["no host and path, or too many stars"] : [];
}

/** Words by which the gate holds names: those of vendors that need an answer, unless a dot or a path binds them to hosts. */
function wordsOf(vendor: Vendor): string[] {
  const own = vendor.category === "essential" ? "" : (vendor.keys ?? "");
  return [own, ...Object.values(vendor.keysFor ?? {})].join(" ").split(" ").filter((word) => word && !/[./]/.test(word));
}

/** As the gate looks names up: a word does not cut through another one in small letters. */
function begins(name: string, word: string): boolean {
  return name.startsWith(word) && !(/[a-z]$/.test(word) && /^[a-z]/.test(name.slice(word.length)));
}

function rowFaults([name, purpose, lifetime, more = {}]: CookieRow, vendor: Vendor, essential: readonly string[]): string[] {
  const faults: string[] = [];
  if (!LIFETIME.test(lifetime)) faults.push(`lifetime "${lifetime}" does not parse`);
  if (!(purpose in purposes)) faults.push(`purpose ${purpose}`);
  if (!name || /\s/.test(name)) faults.push("bad name");
  if (name.startsWith("re:")) faults.push(...expressionFaults(name));
  const tracking = TRACKING.has(more.category ?? vendor.category) && !more.host && !more.ambiguous;
  const caught = tracking && name.includes("*") ? essential.find((one) => matchesGlob(name, one)) : undefined;
  if (caught !== undefined) faults.push(`pattern matches the essential name ${caught}`);
  return faults;
}

/** A regular expression is tried on long texts of the kind that makes a bad one run for ever, also after the letters with which it begins. */
function expressionFaults(pattern: string): string[] {
  const body = pattern.slice(3);
  const stuff = ["0", "a", "/", "-", ".", "_", ...(body.match(/[a-z0-9]+/gi) ?? [])];
  const lead = (/^\^?((?:[\w/-]|\\[./])*)/.exec(body)?.[1] ?? "").replaceAll("\\", "");
  const texts = stuff.flatMap((piece) => [piece.repeat(20_000) + "!", lead + piece.repeat(40) + "!"]);
  try {
    for (const text of texts) runInNewContext("new RegExp(body).test(text)", { body, text }, { timeout: 500 });
    return [];
  } catch (error) {
    return [/timed out/.test(String(error)) ? "backtracks" : "does not parse"];
  }
}

/** What a vendor claims as its own: its id, hosts and patterns, words of the gate. `cdn.acme.ru/` and `cdn.acme.ru/*` are one host. */
function claimsOf(vendor: Vendor): string[] {
  const words = [vendor.keys ?? "", ...Object.values(vendor.keysFor ?? {})].join(" ").split(" ").filter(Boolean);
  const urls = urlPatterns(vendor).map((pattern) => pattern.replace(/\*$/, ""));
  return [`id ${vendor.id}`, ...new Set(urls), ...words.map((word) => `keys (${word})`)];
}

/** Claimed by two vendors. */
function repeated(families: readonly Family[]): string[] {
  const owners = new Map<string, string>();
  const all = families.flatMap(({ file, vendors }) => vendors.flatMap((vendor) => claimsOf(vendor).map((claim) => ({ file, id: vendor.id, claim }))));
  return all.flatMap(({ file, id, claim }) => {
    const other = owners.get(claim);
    owners.set(claim, `${id} in ${file}`);
    return other === undefined ? [] : [`${file}: ${id}: ${claim} is claimed by ${other} too`];
  });
}
