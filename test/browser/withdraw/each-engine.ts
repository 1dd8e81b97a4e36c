/** One scenario in every engine that this machine has: a world and a browser a file, a fresh visitor a test. */
import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { launchChromium, newVisitor } from "../chromium.ts";
import type { Driver, Visitor } from "../driver.ts";
import { hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import { openWorld, type World } from "../world.ts";

/** Chromium behind the interface of the others. */
async function chromiumDriver(world: World): Promise<Driver> {
  const browser = await launchChromium(world);
  async function visit(): Promise<Visitor> {
    const context = await newVisitor(browser);
    const page = await context.newPage();
    return {
      open: async (url) => void (await page.goto(url, { waitUntil: "load" })),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      cookies: async () => (await context.cookies(page.url())).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly })),
      close: () => context.close(),
    };
  }
  return { name: "chromium", newVisitor: visit, close: () => browser.close() };
}

/** What a scenario is given. */
export interface Stage {
  readonly world: World;
  readonly visitor: Visitor;
}

const ENGINES: [string, boolean, (world: World) => Promise<Driver>][] = [
  ["chromium", true, chromiumDriver],
  ["firefox", hasFirefox, launchFirefox],
  ["webkit", hasWebKit, launchWebKit],
];

/** Defines the tests once an engine. */
export function inEachEngine(tests: (stage: Stage, engine: string) => void, only: readonly string[] = ["chromium", "firefox", "webkit"]): void {
  for (const [name, present, launch] of ENGINES) {
    if (!present || !only.includes(name)) continue;
    describe(name, () => {
      const stage = {} as { -readonly [K in keyof Stage]: Stage[K] };
      let driver: Driver;
      beforeAll(async () => {
        stage.world = await openWorld();
        driver = await launch(stage.world);
      });
      beforeEach(async () => {
        stage.world.reset();
        stage.visitor = await driver.newVisitor();
      });
      afterEach(() => stage.visitor.close());
      afterAll(async () => {
        await driver.close();
        await stage.world.close();
      });
      tests(stage, name);
    });
  }
}
