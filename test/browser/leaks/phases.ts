/** The six phases of a visitor, in one engine, and what counts as a failure in each. */
import type { Driver, Visitor } from "../driver.ts";
import { settled } from "../flow/scene.ts";
import type { World } from "../world.ts";
import type { Case } from "./case.ts";
import { corpus, corpusPage, CORPUS_URL, judge, playTechniques, type Deeds } from "./corpus.ts";

export type Phase = "before" | "rejected" | "returning rejecter" | "accepted" | "withdrawn" | "returning accepter";

/** Failures by phase: `case: what`. */
export type Findings = Readonly<Record<Phase, readonly string[]>>;

type Check = (each: Case, deeds: Deeds) => string[];

/** Nothing may have leaked; controls must have worked. */
const silent: Check = (each, deeds) => {
  const { requests, beats, executed, traces } = deeds;
  if (each.class === "control") return works(each, deeds);
  return [
    ...(requests > 0 && !each.sealOnly ? [`${requests} requests`] : []),
    ...(beats > 0 ? ["beats"] : []),
    ...(executed ? ["executed"] : []),
    ...(traces.length > 0 ? [`left ${traces.join()}`] : []),
  ];
};

const works: Check = (each, { requests, executed, traces }) => {
  if (each.writes) return traces.length > 0 ? [] : ["wrote nothing"];
  return requests > 0 && (each.proof === "request" || executed) ? [] : ["does not work"];
};

/** Asked for a second time by another case: the container of Tag Manager brings it along. */
const TWICE = "Rambler Top-100";

/** Works, and no address was asked for twice, but for what the parser had asked for before the gate could hold it. */
const once: Check = (each, deeds) => [...works(each, deeds), ...(deeds.most > (each.sealOnly || each.name === TWICE ? 2 : 1) ? [`asked for ${deeds.most} times`] : [])];

/** What was dropped before the answer works on the next page only. */
const released: Check = (each, deeds) => (each.once ? [] : once(each, deeds));

const gone: Check = (each, { requests, beats, traces }) =>
  each.class === "control" ? [] : [...(requests + beats > 0 ? [`${requests + beats} requests`] : []), ...(traces.length > 0 ? [`left ${traces.join()}`] : [])];

async function look(world: World, visitor: Visitor, check: Check): Promise<string[]> {
  const done = await judge(world, visitor);
  return corpus.flatMap((each) => check(each, done.get(each.name)!).map((what) => `${each.name}: ${what}`));
}

/** Milliseconds in which everything that was granted must have run, in the slowest engine on a busy machine. */
const PATIENCE = 20_000;

/** What must work is given time: looked at until nothing is amiss, then once more when the network is quiet, so that a second run is seen. */
async function eventually(world: World, visitor: Visitor, check: Check, seen: (found: string) => boolean): Promise<string[]> {
  const end = Date.now() + PATIENCE;
  let found: string[];
  do {
    await settled(world);
    found = (await look(world, visitor, check)).filter(seen);
  } while (found.length > 0 && Date.now() < end);
  await settled(world);
  return (await look(world, visitor, check)).filter(seen);
}

const act = (visitor: Visitor, method: string): Promise<unknown> => visitor.run(`await Soglasie.${method}()`);

/** Two beats of the trackers: what they do not do in this time they do no more. */
const BEATS = 1200;

/** Walks one refusing and one accepting visitor through all phases. */
export async function walk(world: World, driver: Driver): Promise<Findings> {
  world.reset();
  world.page("/corpus/", corpusPage(true));
  playTechniques(world);
  const load = async (visitor: Visitor): Promise<void> => {
    world.log.clear();
    await visitor.open(CORPUS_URL);
    await settled(world);
  };
  const refuser = await driver.newVisitor();
  await load(refuser);
  const before = await look(world, refuser, silent);
  await act(refuser, "reject");
  await settled(world);
  const rejected = await look(world, refuser, silent);
  await load(refuser);
  const returningRejecter = await look(world, refuser, silent);
  await refuser.close();

  const accepter = await driver.newVisitor();
  await load(accepter);
  await act(accepter, "accept");
  // The release waits for a paint, which a slow engine may take its time for.
  await world.log.waitFor((entry) => entry.host === "mc.yandex.ru", 15_000).catch(() => undefined);
  const accepted = await eventually(world, accepter, released, () => true);
  await load(accepter);
  // On a second visit WebKit serves preloads from memory, with or without the gate: nobody can see there whether they work.
  const seen = (found: string): boolean => driver.name !== "webkit" || !/preload.*does not work/.test(found);
  const returningAccepter = await eventually(world, accepter, once, seen);
  await act(accepter, "withdraw");
  await settled(world);
  world.log.clear();
  await new Promise((done) => setTimeout(done, BEATS));
  const withdrawn = await look(world, accepter, gone);
  await accepter.close();
  return { before, rejected, "returning rejecter": returningRejecter, accepted, withdrawn, "returning accepter": returningAccepter };
}

/** The corpus without the gate: cases that do not leak, which would make their silence worthless. */
export async function withoutGate(world: World, driver: Driver): Promise<string[]> {
  world.reset();
  world.page("/corpus/", corpusPage(false));
  playTechniques(world);
  const visitor = await driver.newVisitor();
  await visitor.open(CORPUS_URL);
  await settled(world);
  const found = await look(world, visitor, (each, deeds) => (each.class === "marked" ? [] : works(each, deeds)));
  await visitor.close();
  return found;
}
