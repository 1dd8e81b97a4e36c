/** The corpus of tags, page by page and phase by phase, in every engine that is here; judged by network, connections, jar and storage. */
import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { program } from "../chromium-program.ts";
import { openWorld } from "../world.ts";
import { engines } from "./drivers.ts";
import type { Fault } from "./faults.ts";
import { corpus, PAGES } from "./pages.ts";
import { PHASES, walk, withoutGate, type Findings } from "./phases.ts";
import { report, type Run } from "./report.ts";

const OUT = new URL("../../../dist/leaks.json", import.meta.url);

/** The packaged Chromium 147 connects nowhere ahead, and runs no script of a contextual fragment. */
const PACKAGED = ["parser: preconnect hint", "script: contextual fragment", "script: preconnect link"];
/** Cases that show nothing in an engine even with nothing of ours: the engine does not know the technique. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = { chromium: program.whole ? [] : PACKAGED, firefox: [], webkit: [] };

/** Milliseconds that all walks may take together on a busy machine. */
const WHOLE = 480_000;

const runs: Record<string, Run> = {};
const said = ({ name, level, what }: Fault): string => `${name}: ${level}: ${what}`;

afterAll(() => {
  mkdirSync(new URL(".", OUT), { recursive: true });
  writeFileSync(OUT, JSON.stringify(report(runs), null, 1) + "\n");
});

test("the corpus has sixty cases and eight controls", () => {
  expect(corpus.filter((each) => each.class !== "control").length).toBeGreaterThanOrEqual(60);
  expect(corpus.filter((each) => each.class === "control").length).toBe(8);
  for (const { cases } of PAGES) expect(new Set(cases.map((each) => each.name)).size).toBe(cases.length);
});

/** One engine's way through all pages, one after the other; a page that fails costs no other. */
function tour(name: string, launch: (typeof engines)[string]) {
  const world = openWorld();
  const running = world.then(async (world) => ({ world, driver: await launch(world), unknown: UNKNOWN[name]! }));
  let last: Promise<unknown> = running;
  const next = <T>(act: (running: Parameters<typeof withoutGate>[0]) => Promise<T>): Promise<T> => {
    const mine = last.then(() => undefined, () => undefined).then(async () => act(await running));
    // Told by the test that waits for it.
    mine.catch(() => undefined);
    last = mine;
    return mine;
  };
  const bare = next(withoutGate);
  const pages = PAGES.map((page) => next((running) => walk({ ...running, page })));
  const close = async (): Promise<void> => {
    await (await running).driver.close();
    await (await world).close();
  };
  return { bare, pages, close };
}

/** Much of a walk is waiting, so all engines go at once. */
const tours: Record<string, ReturnType<typeof tour>> = {};
beforeAll(() => {
  for (const [name, launch] of Object.entries(engines)) tours[name] = tour(name, launch);
});
afterAll(() => Promise.all(Object.values(tours).map(({ close }) => close())));

for (const name of Object.keys(engines)) {
  describe(name, () => {
    const run: Run = (runs[name] = { leaks: [], pages: {} });

    test("without the gate the corpus leaks at every level", async () => {
      const { leaks, mute } = await tours[name]!.bare;
      run.leaks = leaks;
      expect(mute).toEqual(UNKNOWN[name]);
      for (const level of ["connection", "request", "execution", "cookie", "storage"]) expect(leaks.filter((fault) => fault.level === level).length).toBeGreaterThan(5);
    }, WHOLE);

    PAGES.forEach((page, i) => {
      describe(page.name, () => {
        let found: Findings;
        beforeAll(async () => {
          found = run.pages[page.name] = await tours[name]!.pages[i]!;
        }, WHOLE);
        test.each(PHASES)("%s", (phase) => expect(found[phase].filter(({ named, name: each }) => !named && !UNKNOWN[name]!.includes(each)).map(said)).toEqual([]));
      });
    });
  });
}
