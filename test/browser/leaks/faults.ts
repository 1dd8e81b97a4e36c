/** What counts as a fault of a case in a phase, and at which level. */
import type { Case, Level } from "./case.ts";
import type { Deeds } from "./judge.ts";
import type { CorpusPage } from "./pages.ts";

/** One fault. */
export interface Fault {
  readonly name: string;
  readonly level: Level | "not working" | "doubled" | "calls";
  readonly what: string;
  /** Named in README as a thing that only the seal stops, or that stays under the seal: recorded, but no failure. */
  readonly named: boolean;
}

export type Check = (each: Case, deeds: Deeds, place: Place) => Fault[];

/** Where the case stands. */
export interface Place {
  readonly page: CorpusPage["name"];
  readonly engine: string;
}

/** What stays under the seal: hints that no policy covers, and the connection that Chromium makes for a frame before the policy is asked. Requests never. */
function staysSealed(each: Case, level: Level, { engine }: Place): boolean {
  if (level === "connection" && /preconnect/.test(each.name)) return true;
  if (engine === "chromium") return level === "connection" && /frame/.test(each.name);
  return engine === "firefox" && (level === "connection" || level === "request") && /srcset|picture source/.test(each.name);
}

function isNamed(each: Case, level: Level, place: Place): boolean {
  if (place.page === "sealed") return staysSealed(each, level, place);
  const early = level === "connection" || level === "request";
  return each.sealOnly === "all" ? early || level === "execution" : !!each.sealOnly && early;
}

const levels: readonly (readonly [Level, (deeds: Deeds) => string])[] = [
  ["connection", ({ connections }) => (connections ? `${connections} connections` : "")],
  ["request", ({ requests, beats }) => (requests + beats ? `${requests + beats} requests` : "")],
  ["execution", ({ executed }) => (executed ? "executed" : "")],
  ["cookie", ({ cookies }) => cookies.join()],
  ["storage", ({ keys }) => keys.join()],
];

const at = (wanted: readonly Level[]): Check => (each, deeds, place) =>
  levels.flatMap(([level, of]) => {
    const what = wanted.includes(level) ? of(deeds) : "";
    return what ? [{ name: each.name, level, what, named: isNamed(each, level, place) }] : [];
  });

const fault = (each: Case, level: Fault["level"], what: string): Fault => ({ name: each.name, level, what, named: false });

/** The tag does what it is there for. */
export const works: Check = (each, { connections, requests, executed, cookies, keys }) => {
  if (each.host === "(rest)") return [];
  if (each.writes) return cookies.length + keys.length > 0 ? [] : [fault(each, "not working", "wrote nothing")];
  const does = each.proof === "connection" ? connections > 0 : requests > 0 && (each.proof === "request" || executed);
  return does ? [] : [fault(each, "not working", "does nothing")];
};

/** Nothing may have leaked; controls must have worked. */
export const silent: Check = (each, deeds, place) => (each.class === "control" ? works(each, deeds, place) : at(["connection", "request", "execution", "cookie", "storage"])(each, deeds, place));

/** Asked for a second time by another case: the container of Tag Manager brings it along. */
const TWICE = "Rambler Top-100";

/** Firefox applies a policy that stands in the source to hints even where the seal swallowed it: a granted sealed page loses preloads, which is time and nothing else. */
const losesHint = (each: Case, { page, engine }: Place): boolean => page === "sealed" && engine === "firefox" && /preload/.test(each.name);

/** Works, no file was asked for twice, but for what the parser had asked for before the gate could hold it, and every call arrived once. */
export const once: Check = (each, deeds, place) => each.class === "control" ? works(each, deeds, place) : [
  ...works(each, deeds, place).map((one) => ({ ...one, named: losesHint(each, place) })),
  ...(deeds.most > (each.sealOnly || each.name === TWICE ? 2 : 1) ? [fault(each, "doubled", `asked for ${deeds.most} times`)] : []),
  ...deeds.calls.map((what) => fault(each, "calls", what)),
];

/** On the next page of who accepted: what the parser meets is asked for once, too; of a script, which waits for what readies its vendor, the browser may not have kept it. */
export const again: Check = (each, deeds, place) => [
  ...once(each, deeds, place),
  ...(each.sealOnly && each.proof === "request" && !each.html.startsWith("<script") && deeds.most === 2 ? [fault(each, "doubled", "asked for twice")] : []),
];

/** What was dropped before the answer works on the next page only. */
export const released: Check = (each, deeds, place) => (each.once ? [] : once(each, deeds, place));

/** After a withdrawal nothing is sent or written any more, and what was written is gone. */
export const gone: Check = (each, deeds, place) => (each.class === "control" ? [] : at(["request", "cookie", "storage"])(each, deeds, place).map((one) => ({ ...one, named: false })));
