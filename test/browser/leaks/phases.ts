/** The six phases of a visitor on one page of the corpus, in one engine. */
import type { Visitor } from "../driver.ts";
import type { Running } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { madeAfter } from "../world.ts";
import { again, gone, once, released, silent, works, type Check, type Fault } from "./faults.ts";
import { judge } from "./judge.ts";
import { BARE, stage, type CorpusPage } from "./pages.ts";

export type Phase = "before" | "rejected" | "returning rejecter" | "accepted" | "returning accepter" | "withdrawn";
export const PHASES: readonly Phase[] = ["before", "rejected", "returning rejecter", "accepted", "returning accepter", "withdrawn"];

export type Findings = Readonly<Record<Phase, readonly Fault[]>>;

/** Milliseconds in which everything that was granted must have run, in the slowest engine on a busy machine. */
const PATIENCE = 60_000;
/** Two beats of the trackers: what they do not do in this time they do no more. */
const BEATS = 1200;

/** One engine at one page. */
interface Scene extends Running {
  readonly page: CorpusPage;
  /** Cases that show nothing in this engine even without us. */
  readonly unknown: readonly string[];
}

async function look({ world, driver, page }: Scene, visitor: Visitor, check: Check): Promise<Fault[]> {
  const place = { page: page.name, engine: driver.name };
  return [...(await judge(world, page, visitor))].flatMap(([each, deeds]) => check(each, deeds, place));
}

/**
 * What must work is given time: looked at until nothing is amiss, then once more when the network is quiet, so that a second run is seen. What has
 * leaked stays in the log, however often one looks. Nothing better is to come of what is named in README, or unknown to the engine.
 */
async function eventually(scene: Scene, visitor: Visitor, check: Check): Promise<Fault[]> {
  const counts = ({ name, named }: Fault): boolean => !named && !scene.unknown.includes(name);
  const end = Date.now() + PATIENCE;
  let found: Fault[] | null;
  do {
    await settled(scene.world);
    // Under the seal the page may be loading again at this moment: then there is nothing to look at.
    found = await look(scene, visitor, check).catch(() => null);
  } while ((found === null || found.some(counts)) && Date.now() < end);
  await settled(scene.world);
  return look(scene, visitor, check);
}

/** On a second visit preconnected sockets live on, and WebKit serves preloads from memory, with or without the gate: nobody can see there whether they work. */
const seenAgain = (engine: string): Check => (each, deeds, place) => (each.proof === "connection" || (engine === "webkit" && /preload/.test(each.name)) ? [] : again(each, deeds, place));

/** What code writes past every patch (`localStorage.key = …`) is looked for half a second after the page stands, and wiped by a file that is loaded for it. */
const LOOKED = `const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0];
await new Promise((done) => setTimeout(done, domContentLoadedEventEnd + 700 - performance.now()))`;

async function load({ world, page }: Scene, visitor: Visitor): Promise<void> {
  world.log.clear();
  world.connections.length = 0;
  await visitor.open(page.url);
  await visitor.run(LOOKED);
  await settled(world);
}

/** Not awaited in the page: under the seal it is loaded again meanwhile. */
const act = (visitor: Visitor, method: string): Promise<unknown> => visitor.run(`setTimeout(() => Soglasie.${method}())`);

async function refuse(scene: Scene): Promise<Pick<Findings, "before" | "rejected" | "returning rejecter">> {
  const visitor = await scene.driver.newVisitor();
  await load(scene, visitor);
  const hush = (): Promise<Fault[]> => eventually(scene, visitor, silent);
  const before = await hush();
  await visitor.run("await Soglasie.reject()");
  const rejected = await hush();
  await load(scene, visitor);
  const again = await hush();
  await visitor.close();
  return { before, rejected, "returning rejecter": again };
}

async function accept(scene: Scene): Promise<Pick<Findings, "accepted" | "returning accepter" | "withdrawn">> {
  const { world, driver, page } = scene;
  const visitor = await driver.newVisitor();
  await load(scene, visitor);
  await act(visitor, "accept");
  // The release waits for a paint, which a slow engine may take its time for.
  await world.log.waitFor((entry) => entry.host === "mc.yandex.ru", 20_000).catch(() => undefined);
  const accepted = await eventually(scene, visitor, page.name === "sealed" ? once : released);
  await load(scene, visitor);
  const again = await eventually(scene, visitor, seenAgain(driver.name));
  await visitor.run("await Soglasie.withdraw()");
  await settled(world);
  const moment = Number(await visitor.run("return Date.now()"));
  world.log.clear();
  await new Promise((done) => setTimeout(done, BEATS));
  // What had been sent before is no deed of the time since.
  const { entries } = world.log;
  entries.splice(0, entries.length, ...madeAfter(entries, moment));
  const withdrawn = await look(scene, visitor, gone);
  await visitor.close();
  return { accepted, "returning accepter": again, withdrawn };
}

/** Walks one refusing and one accepting visitor through all phases. */
export async function walk(scene: Scene): Promise<Findings> {
  stage(scene.world, scene.page);
  return { ...(await refuse(scene)), ...(await accept(scene)) };
}

/** The corpus with nothing of ours: what it does, level by level, and the cases whose silence would be worthless because they are silent here too. */
export async function withoutGate(running: Running & Pick<Scene, "unknown">): Promise<{ leaks: readonly Fault[]; mute: readonly string[] }> {
  stage(running.world, BARE);
  const scene = { ...running, page: BARE };
  const visitor = await running.driver.newVisitor();
  await load(scene, visitor);
  const mute = await eventually(scene, visitor, (each, deeds, place) => (each.class === "marked" ? [] : works(each, deeds, place)));
  const leaks = (await look(scene, visitor, silent)).filter(({ level }) => level !== "not working");
  await visitor.close();
  return { leaks, mute: mute.map(({ name }) => name) };
}
