/** The corpus of tags, page by page and phase by phase, in every engine that is here; judged by network, connections, jar and storage. */
import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { useDriver } from "../each-engine.ts";
import { engines } from "./drivers.ts";
import type { Fault } from "./faults.ts";
import { corpus, PAGES } from "./pages.ts";
import { PHASES, walk, withoutGate, type Findings } from "./phases.ts";
import { report, type Run } from "./report.ts";

const OUT = new URL("../../../dist/leaks.json", import.meta.url);

/** Cases that show nothing in an engine even with nothing of ours: the engine does not know the technique. */
const UNKNOWN: Readonly<Record<string, readonly string[]>> = { chromium: [], firefox: [], webkit: [] };

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

for (const [name, launch] of Object.entries(engines)) {
  describe(name, () => {
    const running = useDriver(launch);
    const run: Run = (runs[name] = { leaks: [], pages: {} });

    test("without the gate the corpus leaks at every level", async () => {
      const { leaks, mute } = await withoutGate(running);
      run.leaks = leaks;
      expect(mute).toEqual(UNKNOWN[name]);
      for (const level of ["connection", "request", "execution", "cookie", "storage"]) expect(leaks.filter((fault) => fault.level === level).length).toBeGreaterThan(5);
    });

    for (const page of PAGES) {
      describe(page.name, () => {
        let found: Findings;
        beforeAll(async () => {
          found = run.pages[page.name] = await walk({ ...running, page });
        });
        test.each(PHASES)("%s", (phase) => expect(found[phase].filter(({ named }) => !named).map(said)).toEqual([]));
      });
    }
  });
}
