/** Is our tag there, first, as it was written, with the seal where the config wants one? */
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";
import type { Page, PageElement } from "./page.ts";
import { isOwnCode, runs, type Use } from "./uses.ts";

const FILE = /(^|\/)soglasie\.js([?#]|$)/;
const GATE = /window\.Soglasie=/;
/** Attributes and types under which optimisers hide a script until later. */
const MOVED = ["data-src", "data-rocket-src", "data-litespeed-src", "data-cmp-src", "data-lazy-src", "data-wpmeteor-src", "data-phast-original-src"];
const MOVED_TYPE = /rocket|litespeed|-text\/javascript$|lazyload|javascript\/blocked/i;

/** The address of our file, wherever an optimiser put it. */
function ownAddress({ attributes }: PageElement): { readonly by: string } | null {
  const by = ["src", ...MOVED].find((name) => FILE.test(attributes.get(name) ?? ""));
  return by === undefined ? null : { by };
}

/** Every tag of ours: by file, or with the gate inside. */
export function ownTags(page: Page): readonly PageElement[] {
  return page.elements.filter((element) => element.name === "script" && !element.noscript && (ownAddress(element) || GATE.test(element.text)));
}

/** What a page's addresses are relative to. */
export function baseOf({ elements }: Page, place: string): string {
  const base = elements.find(({ name, attributes }) => name === "base" && attributes.has("href"))?.attributes.get("href") ?? "";
  return URL.canParse(base, place) ? new URL(base, place).href : place;
}

/** Address of our file on a page that came from `place`; null: there is none, or it cannot be read. */
export function fileOf({ attributes }: PageElement, page: Page, place: string): URL | null {
  const src = attributes.get("src");
  const from = baseOf(page, place);
  return src && URL.canParse(src, from) ? new URL(src, from) : null;
}

function rewritten(tag: PageElement): string {
  const by = ownAddress(tag)?.by ?? "src";
  const type = tag.attributes.get("type") ?? "";
  return by !== "src" ? by : MOVED_TYPE.test(type) ? `type="${type}"` : "";
}

function itself(tag: PageElement, { embed }: Ground, based: boolean): Finding[] {
  const moved = rewritten(tag);
  const late = ["async", "defer"].filter((name) => tag.attributes.has(name));
  const src = tag.attributes.get("src") ?? "";
  const relative = src !== "" && !based && !/^(\/|[a-z]+:)/i.test(src);
  return [
    ...(relative ? [{ code: "tag-relative", what: src, more: `/${src.replace(/^(\.?\/)+|^(\.\.\/)+/, "")}`, line: tag.line } as const] : []),
    ...(moved ? [{ code: "tag-moved", what: moved, more: embed.match(/data-skip-moving.*?nowprocket/)?.[0] ?? "", line: tag.line } as const] : []),
    ...(tag.attributes.get("data-rehearse") ? [{ code: "tag-rehearses", line: tag.line } as const] : []),
    // The browser does not tell a module which tag it came by: it finds no other file of ours.
    ...(/^module$/i.test(tag.attributes.get("type") ?? "") ? [{ code: "tag-module", line: tag.line } as const] : []),
    ...late.map((what) => ({ code: "tag-async", what, line: tag.line }) as const),
  ];
}

/** Scripts that stand before our tag: known vendors one by one, others once. */
function before(page: Page, tag: PageElement, uses: readonly Use[]): Finding[] {
  const at = page.elements.indexOf(tag);
  const early = uses.filter(({ index, kind, element, category }) => index < at && kind !== "hint" && !element.noscript && category !== "essential");
  const others = page.elements.slice(0, at).filter((element) => runs(element) && !element.noscript && !isOwnCode(element) && !early.some((use) => use.element === element));
  const first = others[0];
  return [
    ...early.map(({ vendor, host, element }) => ({ code: "vendor-before", what: vendor ?? host, line: element.line }) as const),
    ...(first ? [{ code: "tag-late", what: first.attributes.get("src") ?? `(${first.line})`, line: first.line } as const] : []),
  ];
}

/** The seal's policies as they stand in a piece of HTML of ours. */
const policiesIn = (html: string): string => [...html.matchAll(/http-equiv="Content-Security-Policy" content="([^"]*)"/g)].map(([, policy]) => policy!.replace(/&quot;/g, '"').replace(/&amp;/g, "&")).sort().join("\n");

function seal(page: Page, { config, embed }: Ground): Finding[] {
  if (!config.gate?.seal) return [];
  const metas = page.elements.filter(({ name, attributes }) => name === "meta" && attributes.has("data-soglasie-seal"));
  if (!metas.length) return [{ code: "seal-missing", line: 0 }];
  const shown = metas.map(({ attributes }) => attributes.get("content") ?? "").sort().join("\n");
  return shown === policiesIn(embed) ? [] : [{ code: "seal-stale", line: metas[0]!.line }];
}

/** Does the page carry a seal? */
export function isSealed(page: Page): boolean {
  return page.elements.some(({ name, attributes }) => name === "meta" && attributes.has("data-soglasie-seal"));
}

/** Everything about our tag. */
export function checkTag(page: Page, uses: readonly Use[], ground: Ground): readonly Finding[] {
  const [tag, second] = ownTags(page);
  if (!tag) return [{ code: "tag-missing", more: ground.embed.split("\n").at(-1)!, line: 0 }];
  const based = page.elements.some(({ name, attributes }) => name === "base" && attributes.has("href"));
  return [...itself(tag, ground, based), ...before(page, tag, uses), ...seal(page, ground), ...(second ? [{ code: "tag-twice", line: second.line } as const] : [])];
}
