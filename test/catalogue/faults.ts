/** Finds bad data in the vendors' files; each fault names file, vendor and row. */
import { runInNewContext } from "node:vm";
import { matchesGlob } from "../../src/catalogue/glob.ts";
import { urlPatterns } from "../../src/catalogue/hosts.ts";
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
  for (const pattern of urlPatterns(vendor)) faults.push(...urlFaults(pattern));
  (vendor.cookies ?? []).forEach((row, i) => faults.push(...rowFaults(row, vendor, essential).map((fault) => `row ${i + 1} (${row[0]}): ${fault}`)));
  return faults;
}

function urlFaults(pattern: string): string[] {
  if (pattern.startsWith("re:")) return expressionFaults(pattern);
  const bad = !/^(\*\.)?[a-z0-9*-]+(\.[a-z0-9*-]+)+(:\d+)?\/\S*$/.test(pattern) || pattern.split("*").length > 6;
  return bad ? [`URL pattern ${pattern}`] : [];
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

/** A regular expression is tried on long texts of the kind that makes a bad one run for ever. */
function expressionFaults(pattern: string): string[] {
  const body = pattern.slice(3);
  const stuff = ["0", "a", "/", "-", ".", "_", ...(body.match(/[a-z0-9]+/gi) ?? [])];
  try {
    for (const piece of stuff) runInNewContext("new RegExp(body).test(text)", { body, text: piece.repeat(20_000) + "!" }, { timeout: 500 });
    return [];
  } catch (error) {
    return [`expression ${pattern}: ${/timed out/.test(String(error)) ? "backtracks" : "does not parse"}`];
  }
}

/** One id twice, or one URL pattern claimed by two vendors. */
function repeated(families: readonly Family[]): string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const { file, vendors } of families) {
    for (const vendor of vendors) {
      for (const claim of [`id ${vendor.id}`, ...new Set(urlPatterns(vendor))]) {
        const other = owners.get(claim);
        if (other !== undefined) faults.push(`${file}: ${vendor.id}: ${claim} is claimed by ${other} too`);
        owners.set(claim, vendor.id);
      }
    }
  }
  return faults;
}
