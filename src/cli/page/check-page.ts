/** Checks one page: our tag, vendors, people, and behind an address the links to the documents. */
import { matchesGlob } from "../../catalogue/glob.ts";
import { DEFAULT_ZONES } from "../../catalogue/zones.ts";
import { checkCsp } from "./check-csp.ts";
import { checkFile } from "./check-file.ts";
import { checkPeople } from "./check-people.ts";
import { checkTag } from "./check-tag.ts";
import { checkVendors } from "./check-vendors.ts";
import { findingInWords, findings, type Finding, type FindingText } from "./findings.ts";
import type { Ground } from "./ground.ts";
import { answerOf, isAddress, loadPage, type Loaded } from "./load.ts";
import { readPage } from "./page.ts";
import { usesOf } from "./uses.ts";

/** A finding with its sentences. */
export interface Told extends Finding {
  readonly level: FindingText["level"];
  readonly law: readonly string[];
  readonly ru: string;
  readonly en: string;
}

/** Puts a finding into words. */
export function tell(finding: Finding): Told {
  const { level, law } = findings[finding.code];
  return { ...finding, level, law, ru: findingInWords(finding, "ru"), en: findingInWords(finding, "en") };
}

/** The same thing once, at its first line. */
const once = (all: readonly Finding[]): readonly Finding[] => all.filter((one, i) => all.findIndex((other) => other.code === one.code && other.what === one.what) === i);

/** A page and what was found on it. */
export interface CheckedPage {
  readonly page: string;
  readonly findings: readonly Told[];
}

function zoneOf(place: string, { config }: Ground): string | null {
  if (!isAddress(place)) return null;
  const path = new URL(place).pathname.toLowerCase();
  // As in the page: languages in front do not count, and a folder's pattern covers the folder.
  const paths = [path];
  for (let rest = path; /^\/\w{2,3}\//.test(rest); ) paths.push((rest = rest.replace(/^\/\w+/, "")));
  return (config.zones ?? DEFAULT_ZONES).find((zone) => paths.some((one) => matchesGlob(zone.toLowerCase(), one) || matchesGlob(zone.toLowerCase(), `${one}/`))) ?? null;
}

async function links(place: string, { config: { operator } }: Ground): Promise<Finding[]> {
  const all = [operator.policyUrl, operator.consentUrl].map(async (link): Promise<Finding[]> => {
    const { status, said } = await answerOf(new URL(link, place).href);
    return status >= 200 && status < 300 ? [] : [{ code: "link-dead", what: link, more: said, line: 0 }];
  });
  return (await Promise.all(all)).flat();
}

/** Does the receipt server answer where browsers will send receipts? Asked to read, it says as problem+json that the address takes another method. */
async function endpoint(place: string, { config: { receipts } }: Ground): Promise<Finding[]> {
  if (!receipts) return [];
  const { status, said, type } = await answerOf(new URL(receipts.endpoint, place).href);
  return type.startsWith("application/problem+json") && status === 405 ? [] : [{ code: "endpoint-dead", what: receipts.endpoint, more: [said, type].filter(Boolean).join(", "), line: 0 }];
}

/** Checks the page of a file or an address. Never rejects: what cannot be read is a finding. */
export async function checkPage(page: string, ground: Ground): Promise<CheckedPage> {
  let loaded: Loaded;
  try {
    loaded = await loadPage(page);
  } catch (error) {
    const code = isAddress(page) ? "page-unreachable" : "page-unreadable";
    return { page, findings: [tell({ code, what: (error as Error).message, line: 0 })] };
  }
  const { html, place } = loaded;
  const read = readPage(page, html);
  const uses = usesOf(read, ground);
  const found = [...checkTag(read, uses, ground), ...checkVendors(read, uses, ground, zoneOf(place, ground)), ...checkPeople(read, ground), ...checkCsp(read, loaded, ground)];
  return { page, findings: once([...found, ...(isAddress(place) ? [...(await checkFile(read, place, ground)), ...(await links(place, ground)), ...(await endpoint(place, ground))] : [])]).map(tell) };
}
