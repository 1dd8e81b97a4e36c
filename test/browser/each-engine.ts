/** One scenario in every engine that this machine has: a world and a browser a file, a fresh visitor a test. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { launchChromiumDriver } from "./chromium-driver.ts";
import type { Driver, Visitor } from "./driver.ts";
import { hasFirefox, launchFirefox } from "./firefox.ts";
import { hasWebKit, launchWebKit } from "./webkit.ts";
import { openWorld, type World } from "./world.ts";

type Launch = (world: World) => Promise<Driver>;

/** Engines of this machine. */
export const ENGINES: readonly (readonly [name: Driver["name"], launch: Launch])[] = [
  ["chromium", launchChromiumDriver],
  ...(hasFirefox ? [["firefox", (world: World) => launchFirefox(world)] as const] : []),
  ...(hasWebKit ? [["webkit", launchWebKit] as const] : []),
];

/** A world and the browser in it. */
export interface Running {
  readonly world: World;
  readonly driver: Driver;
}

/** One world and browser for all tests of this place. */
export function useDriver(launch: Launch): Running {
  const running = {} as { -readonly [K in keyof Running]: Running[K] };
  beforeAll(async () => {
    running.world = await openWorld();
    running.driver = await launch(running.world);
  });
  afterAll(async () => {
    await running.driver?.close();
    await running.world?.close();
  });
  return running;
}

/** What a scenario is given. */
export interface Stage {
  readonly world: World;
  readonly visitor: Visitor;
}

/** Defines the tests once an engine. */
export function inEachEngine(tests: (stage: Stage, engine: string) => void, only: readonly string[] = ["chromium", "firefox", "webkit"]): void {
  for (const [name, launch] of ENGINES) {
    if (!only.includes(name)) continue;
    describe(name, () => {
      const running = useDriver(launch);
      const stage = {} as { -readonly [K in keyof Stage]: Stage[K] };
      beforeEach(async () => {
        running.world.reset();
        Object.assign(stage, { world: running.world, visitor: await running.driver.newVisitor() });
      });
      afterEach(() => stage.visitor.close().finally(() => running.world.farewell()));
      tests(stage, name);
    });
  }
}
