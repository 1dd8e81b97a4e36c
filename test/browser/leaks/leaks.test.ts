/** The corpus of tags, phase by phase, in every engine that is here; judged by the network, the jar and storage. */
import { mkdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Driver } from "../driver.ts";
import { hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import { openWorld, type World } from "../world.ts";
import { corpus } from "./corpus.ts";
import { launchChromiumDriver } from "./drivers.ts";
import { walk, withoutGate, type Findings, type Phase } from "./phases.ts";

const engines = { chromium: launchChromiumDriver, ...(hasFirefox ? { firefox: launchFirefox } : {}), ...(hasWebKit ? { webkit: launchWebKit } : {}) };
const PHASES: readonly Phase[] = ["before", "rejected", "returning rejecter", "accepted", "withdrawn", "returning accepter"];
const OUT = new URL("../../../dist/leaks.json", import.meta.url);

const results: Record<string, Findings> = {};

/** What README's table is made of. */
function report(): unknown {
  const count = (of: (each: (typeof corpus)[number]) => boolean): number => corpus.filter(of).length;
  return {
    cases: { pasted: count((each) => each.class === "pasted"), marked: count((each) => each.class === "marked"), control: count((each) => each.class === "control") },
    sealOnly: corpus.filter((each) => each.sealOnly).map((each) => each.name),
    findings: results,
  };
}

afterAll(() => {
  mkdirSync(new URL(".", OUT), { recursive: true });
  writeFileSync(OUT, JSON.stringify(report(), null, 2));
});

test("the corpus has sixty cases and eight controls", () => {
  expect(corpus.filter((each) => each.class !== "control").length).toBeGreaterThanOrEqual(60);
  expect(corpus.filter((each) => each.class === "control").length).toBe(8);
  expect(new Set(corpus.map((each) => each.name)).size).toBe(corpus.length);
});

for (const [name, launch] of Object.entries(engines)) {
  describe(name, () => {
    let world: World;
    let driver: Driver;
    let open: string[];
    beforeAll(async () => {
      world = await openWorld();
      driver = await launch(world);
      open = await withoutGate(world, driver);
      results[name] = await walk(world, driver);
    });
    afterAll(async () => {
      await driver.close();
      await world.close();
    });
    test("without the gate the corpus leaks", () => expect(open).toEqual([]));
    for (const phase of PHASES) test(phase, () => expect(results[name]?.[phase]).toEqual([]));
  });
}
