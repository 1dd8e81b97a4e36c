/** The system's Chromium under puppeteer: playwright keeps every page visible and forbids prerendering, this one leaves a page's life alone. */
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { intoTheWorld, program, QUIET } from "./chromium-program.ts";
import { START, startTwice } from "./launch.ts";
import { openWorld, type World } from "./world.ts";

/** What a test is given. */
export interface Untouched {
  readonly world: World;
  readonly visitor: BrowserContext;
  readonly page: Page;
}

/** One world and browser a file, a fresh visitor a test. Only where `program.whole` is true. */
export function useUntouched(): Untouched {
  const scene = {} as { -readonly [K in keyof Untouched]: Untouched[K] };
  let browser: Browser;
  beforeAll(async () => {
    scene.world = await openWorld();
    browser = await startTwice("Chromium", () => puppeteer.launch({ executablePath: program.path, timeout: START, args: [...QUIET, ...intoTheWorld(scene.world)] }));
  });
  beforeEach(async () => {
    scene.world.reset();
    scene.visitor = await browser.createBrowserContext();
    scene.page = await scene.visitor.newPage();
  });
  afterEach(() => scene.visitor.close().finally(() => scene.world.farewell()));
  afterAll(async () => {
    await browser.close();
    await scene.world.close();
  });
  return scene;
}
