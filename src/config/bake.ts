/**
 * A site's own build out of the package's: the config stands in the gate, later files carry what only they need, and all of them carry a build id
 * of their own. Works on the finished files by their few fixed marks, so that a site needs neither bundler nor minifier. Same input, same bytes.
 */
import { createHash } from "node:crypto";
import { cutConfig, literal } from "./bake-config.ts";
import { bakeCut } from "./bake-cut.ts";
import { bakeVendors } from "./bake-vendors.ts";
import { HINT } from "./hint.ts";
import type { BuiltNotice } from "./notice.ts";
import type { SiteConfig } from "./types.ts";
import type { SiteVendor } from "../contract.ts";

/** The package's built files. */
export interface Dist {
  /** Build id in every one of them. */
  readonly build: string;
  /** Text by chunk name (`sdk`, `banner`, `lang-en` …), the gate's as `""`. */
  readonly files: ReadonlyMap<string, string>;
}

/** A site's build. */
export interface Baked {
  readonly build: string;
  /** As `Dist.files`, and only what this site can need. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a build is made of. */
export interface BakeSource {
  /** Without errors. */
  readonly config: SiteConfig;
  /** The config's vendors with their categories. */
  readonly vendors: readonly SiteVendor[];
  readonly notices: readonly BuiltNotice[];
}

/** Where the gate takes the config of a page from, and how it names its other files: the marks that are written over. */
const CONFIG_MARK = "window.soglasieConfig";
const PLACE_MARK = /"soglasie\."\+([\w$]+)/g;

/** Writes over a mark that must be there exactly once. */
function mark(text: string, sign: string | RegExp, by: (...found: string[]) => string): string {
  const parts = typeof sign === "string" ? text.split(sign).length - 1 : [...text.matchAll(sign)].length;
  if (parts !== 1) throw new Error(`the package's gate has ${parts} marks ${String(sign)}, one is needed; reinstall the package`);
  return text.replace(sign, by as (found: string, ...groups: string[]) => string);
}

/** The gate with a config in it, in ASCII: a page in windows-1251 takes a script that names no encoding, and one in its own code, for windows-1251 too. */
function bakeGate(gate: string, config: SiteConfig): string {
  const ascii = literal(config).replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return mark(gate, CONFIG_MARK, () => ascii);
}

/** A baked gate for use inside the page, where it has no address of its own: `place` is the expression for a file's address, given that of its name. */
export function inlineGate(gate: string, place: (file: string) => string): string {
  return mark(gate, PLACE_MARK, (_whole, file) => place(file!)).replace(HINT, "").trim();
}

/** A file with code before it that is run with the gate's handle. */
function before(build: string, name: string, text: string, body: string): string {
  return text.replace(HINT, (hint) => `${hint}window.Soglasie&&Soglasie.chunk&&Soglasie.chunk("${build}","${name}-site",function(g){${body}});\n`);
}

/** Files that read own texts or the theme; each may be the first of them on a page. */
const WORDED = ["banner", "placeholder", "headless"];

/** Files that only a site with this in its config asks for. */
const ONLY_WITH: Readonly<Record<string, (config: SiteConfig) => unknown>> = {
  receipt: ({ receipts }) => receipts,
  seal: ({ gate }) => gate?.seal || gate?.mode === "strict",
  cut: ({ gate }) => gate?.mode === "strict" || !gate?.seal,
  fence: ({ gate }) => gate?.mode !== "strict" && !gate?.seal,
  // A build has looked at the vendors' names.
  names: () => false,
  import: ({ importDecision }) => importDecision,
  phones: ({ operator }) => operator.phone,
};

function wanted(name: string, config: SiteConfig): boolean {
  if (name.startsWith("lang-")) return (config.languages ?? ["ru"]).includes(name.slice("lang-".length));
  return !ONLY_WITH[name] || Boolean(ONLY_WITH[name](config));
}

/** Makes a site's build. Throws where the package's files are not those of one whole build. */
export function bake({ config, vendors, notices }: BakeSource, dist: Dist): Baked {
  const { gate, banner } = cutConfig(config, vendors);
  const hashes = Object.fromEntries(notices.map(({ id, hash }) => [id, hash]));
  const made = new Map<string, string>();
  for (const [name, text] of dist.files) {
    if (!text.includes(dist.build)) throw new Error(`soglasie.${name}.js is of another build than the rest; reinstall the package`);
    if (!wanted(name, config)) continue;
    if (name === "") made.set(name, bakeGate(text, gate));
    else if (name === "vendors") made.set(name, bakeVendors(config, dist.build));
    else if (name === "cut") made.set(name, bakeCut(config, dist.build));
    else if (name === "receipt") made.set(name, before(dist.build, name, text, `g.config.notice.hash=${literal(hashes)}`));
    else if (WORDED.includes(name) && Object.keys(banner).length) made.set(name, before(dist.build, name, text, `Object.assign(g.config,${literal(banner)})`));
    else made.set(name, text);
  }
  const sum = createHash("sha256");
  for (const name of [...made.keys()].sort()) sum.update(`${name}\0${made.get(name)!}\0`);
  const build = sum.digest("hex").slice(0, 8);
  return { build, files: new Map([...made].map(([name, text]) => [name, text.split(dist.build).join(build)])) };
}
