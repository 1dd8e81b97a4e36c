/** Tells from log, connections, jar, storage and globals what each case of a page did. */
import type { LogEntry } from "../../../demo/stand-ins/server.mjs";
import type { Visitor } from "../driver.ts";
import { mayBeHousekeeping } from "../housekeeping.ts";
import { CLINIC, type World } from "../world.ts";
import type { Case } from "./case.ts";
import type { CorpusPage } from "./pages.ts";

/** What one case did since the log was last cleared. */
export interface Deeds {
  /** Connections to its hosts, whether or not a request followed. */
  readonly connections: number;
  /** Requests, session replay's and trackers' steady beat left out. */
  readonly requests: number;
  readonly beats: number;
  /** How often the most requested of its files was asked for: above 1 a tag ran twice. */
  readonly most: number;
  readonly executed: boolean;
  readonly cookies: readonly string[];
  readonly keys: readonly string[];
  /** Calls that did not arrive exactly once: `goal 2 times`. */
  readonly calls: readonly string[];
}

/** Stands for everything that belongs to no case: nothing may hide there. */
export const REST: Case = { name: "(anything else)", class: "pasted", host: "(rest)", html: "", proof: "request" };

const BEAT = /^\/(beat$|webvisor\/|clmap\/)/;
/** Hits, not files: `calls` counts them. */
const HIT = /^\/(watch\/|g\/collect|rtrg|counter$|tracker$|cnt\/)/;
/** Ours, and what the browser or the stand-ins' Top-100 calls by a name that sites use themselves: the catalogue leaves that one alone. */
const OURS = /^(soglasie|last_visit$)/;

interface Seen {
  readonly ran: readonly string[];
  readonly stand: readonly string[];
  readonly own: Readonly<Record<string, boolean>>;
  readonly cookies: readonly string[];
  readonly keys: readonly string[];
}

async function look(page: CorpusPage, visitor: Visitor): Promise<Seen> {
  const own = page.cases.filter((each) => each.ran).map((each) => `own[${JSON.stringify(each.name)}]=!!(function(){try{return ${each.ran}}catch(e){}})();`);
  const inPage = (await visitor.run(
    `const own = {}; ${own.join("")} return {ran: [].concat(window.ran || []), stand: [].concat(window.standIns || []), own, keys: Object.keys(localStorage).concat(Object.keys(sessionStorage))}`,
  )) as Omit<Seen, "cookies">;
  return { ...inPage, cookies: (await visitor.cookies()).map((cookie) => cookie.name) };
}

const whole = ({ host, path, query }: LogEntry): string => decodeURIComponent(`${host}${path}?${new URLSearchParams(query)}`);
const idOf = (each: Case): string => each.host.split(".")[0] ?? "";
const owns = (each: Case, name: string): boolean => (each.writes ? name === each.writes : each.names ? each.names.test(name) : name === `roistat_${idOf(each)}`);
const sentBy = (each: Case, { host, path }: LogEntry): boolean => (host === each.host && path.startsWith(each.path ?? "")) || !!each.also?.includes(host);

/** What every case of the page did, and what nobody's case explains. */
export async function judge(world: World, page: CorpusPage, visitor: Visitor): Promise<ReadonlyMap<Case, Deeds>> {
  const seen = await look(page, visitor);
  const found = new Map(page.cases.map((each) => [each, deedsOf(each, world, seen)]));
  return found.set(REST, rest(page, world, seen));
}

function deedsOf(each: Case, world: World, seen: Seen): Deeds {
  const mine = world.log.entries.filter((entry) => sentBy(each, entry));
  const files = mine.filter(({ path }) => !BEAT.test(path) && !HIT.test(path));
  const hosts = [each.host, ...(each.also ?? [])];
  return {
    connections: world.connections.filter((host) => hosts.includes(host)).length,
    requests: mine.filter((entry) => !BEAT.test(entry.path)).length,
    beats: mine.filter((entry) => BEAT.test(entry.path)).length,
    most: Math.max(0, ...files.map(({ host, path }) => files.filter((entry) => entry.host + entry.path === host + path).length)),
    executed: each.ran ? !!seen.own[each.name] : seen.ran.includes(idOf(each)) || seen.stand.some((path) => path.startsWith(`${each.host}/${(each.path ?? "").slice(1)}`)),
    cookies: seen.cookies.filter((name) => owns(each, name)),
    keys: seen.keys.filter((name) => owns(each, name)),
    calls: Object.entries(each.calls ?? {}).flatMap(([what, test]) => {
      const times = world.log.entries.filter((entry) => test.test(whole(entry))).length;
      return times === 1 ? [] : [`${what} ${times} times`];
    }),
  };
}

function rest(page: CorpusPage, world: World, seen: Seen): Deeds {
  const stray = (names: readonly string[]): string[] => names.filter((name) => !OURS.test(name) && !page.cases.some((each) => owns(each, name)));
  const hosts = new Set(page.cases.flatMap((each) => [each.host, ...(each.also ?? [])]));
  const strange = (host: string): boolean => !hosts.has(host) && host !== new URL(CLINIC).hostname && !mayBeHousekeeping(host);
  return {
    connections: world.connections.filter(strange).length,
    requests: world.log.entries.filter((entry) => !page.cases.some((each) => sentBy(each, entry))).length,
    beats: 0,
    most: 0,
    executed: false,
    cookies: stray(seen.cookies),
    keys: stray(seen.keys),
    calls: [],
  };
}
