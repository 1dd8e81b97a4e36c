/** Does the page's own Content-Security-Policy let Soglasie work? Every policy must: that of the header and those of metas in head. */
import { createHash } from "node:crypto";
import { matchHost } from "../../catalogue/gate.ts";
import { baseOf, fileOf, ownTags } from "./check-tag.ts";
import { admitsAddress, admitsInline, admitsMark, isStrict, readPolicy } from "./csp.ts";
import type { Finding } from "./findings.ts";
import type { Ground } from "./ground.ts";
import { isAddress, type Loaded } from "./load.ts";
import type { Page, PageElement } from "./page.ts";
import { isOwnCode } from "./uses.ts";

/** One policy; `index`: it holds for elements behind this one. */
interface Placed {
  readonly policy: ReturnType<typeof readPolicy>;
  readonly index: number;
  /** How a person finds it. */
  readonly where: string;
  readonly line: number;
}

/** A script of ours that must run: inside the page, or from an address. */
interface Need {
  readonly index: number;
  readonly url: URL | null;
  readonly nonce: string;
  readonly hashes: readonly string[];
  /** Our own code asks for it, which 'strict-dynamic' allows. */
  readonly inserted: boolean;
}

/** Stands for the site of a page that lies in a file. */
const NOWHERE = "https://page.invalid/";

function policiesOf({ elements }: Page, header: string, tag: PageElement): Placed[] {
  const body = elements.findIndex(({ name }) => name === "body");
  const metas = elements.flatMap(({ name, attributes, noscript, line }, index): Placed[] => {
    const own = attributes.has("data-soglasie-seal");
    const idle = noscript || (body >= 0 && index > body);
    if (name !== "meta" || own || idle || !/^\s*content-security-policy\s*$/i.test(attributes.get("http-equiv") ?? "")) return [];
    return [{ policy: readPolicy(attributes.get("content") ?? ""), index, where: "<meta>", line }];
  });
  return [...header.split(",").map((text) => ({ policy: readPolicy(text), index: -1, where: "HTTP", line: tag.line })), ...metas];
}

/** Hashes of code as CSP writes them; browsers read line ends as one sign. */
function hashesOf(code: string): string[] {
  return ["sha256", "sha384", "sha512"].map((name) => `${name}-${createHash(name).update(code.replace(/\r\n?/g, "\n")).digest("base64")}`);
}

/** Where the tag takes the other files from. A block with everything in it calls them from `data:`. */
function chunksOf(tag: PageElement, file: URL | null, base: string): string[] {
  if (file) return [new URL("soglasie.banner.js", file).href];
  const folder = /"([^"]*)soglasie\."\s*\+/.exec(tag.text)?.[1];
  const all = [...(tag.text.includes("soglasieFiles={") ? ["data:text/javascript,"] : []), ...(folder === undefined ? [] : [`${folder}soglasie.banner.js`])];
  return all.filter((one) => URL.canParse(one, base)).map((one) => new URL(one, base).href);
}

function needsOf(page: Page, tag: PageElement, place: string): Need[] {
  const last = page.elements.indexOf(tag);
  const file = fileOf(tag, page, place);
  const nonceOf = ({ attributes }: PageElement): string => attributes.get("nonce") ?? "";
  const inside = page.elements.flatMap((element, index): Need[] => {
    const ours = index <= last && !element.noscript && !element.attributes.has("src") && isOwnCode(element);
    return ours ? [{ index, url: null, nonce: nonceOf(element), hashes: hashesOf(element.text), inserted: false }] : [];
  });
  const hashes = (tag.attributes.get("integrity") ?? "").split(/\s+/);
  // Under a meta behind the tag banner and SDK are already on their way.
  const chunks = chunksOf(tag, file, baseOf(page, place)).map((url) => ({ index: last, url: new URL(url), nonce: nonceOf(tag), hashes: [], inserted: true }));
  return [...inside, ...(file ? [{ index: last, url: file, nonce: nonceOf(tag), hashes, inserted: false }] : []), ...chunks];
}

/** A source that can be the site's own, where nobody knows the site. */
function canBeOwn(source: string): boolean {
  if (/^('self'|\*|https?:)$/i.test(source)) return true;
  const host = source.replace(/^https?:\/\//i, "").replace(/^\*\./, "").replace(/[:/].*/, "");
  return !/^'|^[a-z]+:$/i.test(source) && !matchHost(host.toLowerCase(), "/");
}

function reaches(sources: readonly string[], url: URL, place: string): boolean {
  if (place !== NOWHERE) return admitsAddress(sources, url, new URL(place));
  return url.origin === new URL(NOWHERE).origin ? sources.some(canBeOwn) : admitsAddress(sources, url, url);
}

function admits(sources: readonly string[], { url, nonce, hashes, inserted }: Need, place: string): boolean {
  if (admitsMark(sources, nonce, hashes)) return true;
  if (!url) return admitsInline(sources);
  return isStrict(sources) ? inserted : reaches(sources, url, place);
}

/** What to write into a policy for an address. */
const sourceOf = (url: URL, place: string): string => (url.protocol === "data:" ? "data:" : url.origin === new URL(place).origin ? "'self'" : url.origin);

/** The directive that decides: the first of these that is there. */
function deciding({ policy, where }: Placed, names: readonly string[]): { sources: readonly string[]; what: string } | null {
  const name = names.find((one) => policy.has(one));
  const sources = name === undefined ? null : policy.get(name)!;
  return sources && { sources, what: `${where}, ${[name, ...sources].join(" ").slice(0, 200)}` };
}

function judge(placed: Placed, needs: readonly Need[], place: string, receipts: URL | null): Finding[] {
  const [scripts, connections] = [deciding(placed, ["script-src-elem", "script-src", "default-src"]), deciding(placed, ["connect-src", "default-src"])];
  const { index, line } = placed;
  const blocked = scripts ? needs.filter((need) => need.index > index && !admits(scripts.sources, need, place)) : [];
  const nonce = blocked.some(({ url }) => url) && isStrict(scripts!.sources);
  const more = [...new Set(blocked.map(({ url, hashes }) => (url ? sourceOf(url, place) : `'${hashes[0]!}'`)))].join(" ");
  return [
    ...(blocked.length ? [nonce ? ({ code: "csp-wants-nonce", what: scripts!.what, line } as const) : ({ code: "csp-blocks-tag", what: scripts!.what, more, line } as const)] : []),
    ...(connections && receipts && !reaches(connections.sources, receipts, place) ? [{ code: "csp-blocks-receipts", what: connections.what, more: sourceOf(receipts, place), line } as const] : []),
  ];
}

/** Where scripts take trusted values only, every policy that lists who may make them must name ours; without a list everyone may. */
function untrusted(placed: readonly Placed[]): Finding[] {
  if (!placed.some(({ policy }) => policy.get("require-trusted-types-for")?.includes("'script'"))) return [];
  return placed.flatMap(({ policy, where, line }): Finding[] => {
    const names = policy.get("trusted-types");
    return names && !names.some((name) => name === "*" || name === "soglasie") ? [{ code: "csp-trusted-types", what: `${where}, ${["trusted-types", ...names].join(" ").slice(0, 200)}`, line }] : [];
  });
}

/** Everything about the page's own policies. `loaded`: how the page came. */
export function checkCsp(page: Page, loaded: Loaded, { config }: Ground): readonly Finding[] {
  const [tag] = ownTags(page);
  if (!tag) return [];
  const place = isAddress(loaded.place) ? loaded.place : NOWHERE;
  const base = baseOf(page, place);
  const endpoint = config.receipts?.endpoint;
  const receipts = endpoint !== undefined && URL.canParse(endpoint, base) ? new URL(endpoint, base) : null;
  const needs = needsOf(page, tag, place);
  const placed = policiesOf(page, loaded.csp, tag);
  return [...placed.flatMap((one) => judge(one, needs, place, receipts)), ...untrusted(placed)];
}
