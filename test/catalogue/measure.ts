/**
 * Measures the classifier, and a plain look-up in the Open Cookie Database on the same rows, and writes figures.json for README:
 * `node test/catalogue/measure.ts <folder of the set> <open-cookie-database.csv>`. The set stays outside: some of its labels may be used to
 * evaluate only. figures.json says of which state of the catalogue it speaks.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findListedHost } from "../../src/catalogue/hosts.ts";
import { findByLists } from "../../src/catalogue/names.ts";
import { ours, readSet, scoreCookies, scoreUrls, type Judge, type Row, type Score } from "./score.ts";

/** Shares in per cent, one decimal. */
export type Figures = Readonly<Record<keyof Score, number>>;

/** What figures.json holds. */
export interface Measured {
  /** Of the sources that were measured: other sources may give other figures. */
  readonly fingerprint: string;
  readonly rows: Readonly<Record<"known" | "russian" | "unknown" | "urls", number>>;
  readonly ours: Readonly<Record<"known" | "russian" | "unknown" | "urls", Figures>>;
  /** A look-up in the Open Cookie Database on the same rows. */
  readonly plain: Readonly<Record<"known" | "russian", Figures>>;
  /** Rows that no list we ship names: how it goes beyond them. */
  readonly beyond: Readonly<Record<"known" | "urls", Figures & { readonly rows: number }>>;
}

const source = join(import.meta.dirname, "../../src/catalogue");

/** What serves the gate, the page's texts and the entries only. */
const NOT_MEASURED = /^(gate|pack|packed|stubs|zones|switches|texts|kinds|purposes|confirm|cookie-row|classify-entry|recorders|open-sources)\.ts$|known-good/;

/** Fingerprint of all that decides about a classification. */
export function fingerprint(folder = source): string {
  const sum = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !NOT_MEASURED.test(file));
  for (const file of files.sort()) sum.update(file).update(readFileSync(join(folder, file)));
  return sum.digest("hex").slice(0, 16);
}

/** The fields of one line of CSV. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

/** A look-up by name in the Open Cookie Database, with its own wildcard column. Its "Functional" counts as right for essential and for preferences. */
export function plainLookup(csv: string): (row: Row) => string | null {
  const exact = new Map<string, string>();
  const starts: [string, string][] = [];
  for (const line of csv.split(/\r?\n/).slice(1)) {
    const [, , category = "", name = "", , , , , , wildcard] = fields(line);
    if (!name) continue;
    if (wildcard === "1") starts.push([name, category]);
    else if (!exact.has(name)) exact.set(name, category);
  }
  starts.sort(([a], [b]) => b.length - a.length);
  const own = (category: string): string => ({ Analytics: "analytics", Marketing: "marketing" })[category] ?? "functional";
  return ({ name, accept }) => {
    const found = exact.get(name) ?? starts.find(([start]) => name.startsWith(start))?.[1];
    if (found === undefined) return null;
    const category = own(found);
    return category === "functional" ? (accept.find((label) => label === "essential" || label === "preferences") ?? "essential") : category;
  };
}

const percent = (score: Score): Figures => Object.fromEntries(Object.entries(score).map(([key, share]) => [key, Math.round(share * 1000) / 10])) as Figures;

/** Measures on one set. */
export function measure(folder: string, csv: string): Measured {
  const { cookies, urls } = readSet(folder);
  const look = plainLookup(csv);
  const byName = new Map(cookies.map((row) => [row.name, row]));
  const plain: Judge = ({ name }) => look(byName.get(name)!);
  const known = cookies.filter((row) => row.tier === "known");
  const russian = known.filter((row) => row.ru);
  const unknown = cookies.filter((row) => row.tier === "unknown");
  const score = (rows: readonly Row[], judge: Judge): Figures => percent(scoreCookies(rows, judge));
  const unlisted = known.filter(({ name }) => findByLists(name).claims.length === 0);
  const unlistedUrls = urls.filter(({ url }) => findListedHost(new URL(url.replace(/^\/\//, "https://")).hostname) === null);
  return {
    fingerprint: fingerprint(),
    rows: { known: known.length, russian: russian.length, unknown: unknown.length, urls: urls.length },
    ours: { known: score(known, ours), russian: score(russian, ours), unknown: score(unknown, ours), urls: percent(scoreUrls(urls)) },
    plain: { known: score(known, plain), russian: score(russian, plain) },
    beyond: { known: { rows: unlisted.length, ...score(unlisted, ours) }, urls: { rows: unlistedUrls.length, ...percent(scoreUrls(unlistedUrls)) } },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , folder, csv] = process.argv;
  if (!folder || !csv) throw new Error("node test/catalogue/measure.ts <folder of the set> <open-cookie-database.csv>");
  const measured = measure(folder, readFileSync(csv, "utf8"));
  writeFileSync(join(import.meta.dirname, "figures.json"), `${JSON.stringify(measured, null, 1)}\n`);
}
