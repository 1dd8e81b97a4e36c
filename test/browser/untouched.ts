/** The system's Chromium under puppeteer: playwright keeps every page visible and forbids prerendering, this one leaves a page's life alone. */
import puppeteer, { type Browser, type BrowserContext, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { findProgram } from "./engines.ts";
import { openWorld, type World } from "./world.ts";

/** What a test is given. */
export interface Untouched {
  readonly world: World;
  readonly visitor: BrowserContext;
  readonly page: Page;
}

/** One world and browser a file, a fresh visitor a test. Only where `wholeChromium` is true. */
export function useUntouched(): Untouched {
  const scene = {} as { -readonly [K in keyof Untouched]: Untouched[K] };
  let browser: Browser;
  beforeAll(async () => {
    scene.world = await openWorld();
    const { port, certificate } = scene.world;
    const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"];
    const args = [...quiet, `--host-resolver-rules=MAP * 127.0.0.1:${port}`, `--ignore-certificate-errors-spki-list=${certificate.spki}`];
    browser = await puppeteer.launch({ executablePath: findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")!, args });
  });
  beforeEach(async () => {
    scene.world.reset();
    scene.visitor = await browser.createBrowserContext();
    scene.page = await scene.visitor.newPage();
  });
  afterEach(() => scene.visitor.close());
  afterAll(async () => {
    await browser.close();
    await scene.world.close();
  });
  return scene;
}
