/** A site's build as code inside the page: the gate alone, or everything for sites that cannot host files. */
import { inlineGate, type Baked } from "./bake.ts";
import { bakeClassify } from "./bake-classify.ts";
import { HINT } from "./hint.ts";
import { embedAttributes } from "./snippet.ts";
import type { SiteConfig } from "./types.ts";

/** How a paste block is made. */
export interface PasteOptions {
  /** Address that ends in `/` where the other files of the build lie; without it all that a visitor can need stands in the block. */
  readonly base?: string;
}

/** Files that a first visit runs; all others can come later, from `base`. */
const FIRST = ["sdk", "banner"];

/** Only for the people who run the site, or replaced by something smaller: never in the block. */
const LEFT_OUT = ["classify", "diagnose", "confirm", "rehearse", "debug"];

/** Everything else that a visitor of this site can need. */
function isKept(name: string, { layout }: SiteConfig): boolean {
  return name !== "" && !LEFT_OUT.includes(name) && (name !== "headless" || layout === "none");
}

/** Keeps an inline script whole: in finished code these letters only stand in texts and regular expressions. */
function harmless(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, "\\x3c");
}

const element = (code: string): string => `<script ${embedAttributes()}>${harmless(code)}</script>`;

/** The gate as one inline element; its other files are asked for below `base`, an address that ends in `/`. */
export function inlineSnippet({ files }: Baked, base: string): string {
  return element(inlineGate(files.get("")!, (file) => `${JSON.stringify(`${base}soglasie.`)}+${file}`));
}

/** Says where the sentences are; the file that holds them is for developers and as large as the gate. */
function speechless(build: string): string {
  return `window.Soglasie&&Soglasie.chunk&&Soglasie.chunk("${build}","diagnose",function(g){g.parts.diagnose={explain:function(p){return p.map(function(x){return x.code+" "+x.at})}}})`;
}

/**
 * One self-contained element. Each file is a function that runs when the gate asks for it: a `data:` script calls it, so order, errors and
 * build check stay those of files, and nothing is requested.
 */
export function pasteBlock(config: SiteConfig, { build, files }: Baked, { base }: PasteOptions = {}): string {
  const kept = [...files].filter(([name]) => (base === undefined ? isKept(name, config) : FIRST.includes(name)));
  if (base === undefined) kept.push(["classify", bakeClassify(config, build)], ["diagnose", speechless(build)]);
  const table = kept.map(([name, text]) => `${JSON.stringify(name)}:function(){${text.replace(HINT, "").trim()}\n}`).join();
  const elsewhere = base === undefined ? '"data:,"' : `${JSON.stringify(`${base}soglasie.`)}+`;
  const place = (file: string): string => `(soglasieFiles[${file}.split(".")[0]]?"data:text/javascript,soglasieFiles['"+${file}.split(".")[0]+"']()":${base === undefined ? elsewhere : elsewhere + file})`;
  return element(`window.soglasieFiles={${table}};${inlineGate(files.get("")!, place)}`);
}
