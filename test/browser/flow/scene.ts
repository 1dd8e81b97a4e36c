/** What the flow tests share: one world and one Chromium a file, a visitor a test, and the question "did anything leave?". */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { SoglasieApi } from "../../../src/contract.ts";
import { launchChromium, newVisitor } from "../chromium.ts";
import { briefly, CLINIC, openWorld, type World } from "../world.ts";

/** The page's globals as the tests use them. */
export interface PageGlobals extends Window {
  Soglasie: SoglasieApi;
  ym(id: number, method: string, ...rest: unknown[]): void;
  gtag(...args: unknown[]): void;
}

export interface Scene {
  readonly world: World;
  readonly browser: Browser;
  readonly visitor: BrowserContext;
  readonly page: Page;
}

/** Vendors' names that nobody may find before a grant. `last_visit` and `previousUrl` are words that sites use themselves: the catalogue leaves them alone. */
const TRACES = /^(_ym|__ym|_ga|tmr_|domain_sid|top100|t3_sid|tilda|BITRIX_SM_GUEST_ID)/;

/** One world and browser for the file, a fresh visitor and an empty log for every test. */
export function useScene(): Scene {
  const scene = {} as { -readonly [K in keyof Scene]: Scene[K] };
  beforeAll(async () => {
    scene.world = await openWorld();
    scene.browser = await launchChromium(scene.world);
  });
  beforeEach(async () => {
    scene.world.reset();
    scene.visitor = await newVisitor(scene.browser);
    scene.page = await scene.visitor.newPage();
  });
  afterEach(() => scene.visitor.close().finally(() => scene.world.farewell()));
  afterAll(async () => {
    await scene.browser.close();
    await scene.world.close();
  });
  return scene;
}

const QUIET = 400;

/** Resolves once nothing but session replay's steady beat has reached vendors or the clinic for 400 ms: nothing more is to be expected. */
export function settled(world: World): Promise<void> {
  return new Promise((resolve) => {
    let own = world.own.length;
    const done = (): void => {
      if (world.own.length !== own) return again();
      stop();
      resolve();
    };
    const again = (): void => {
      own = world.own.length;
      clearTimeout(timer);
      timer = setTimeout(done, QUIET);
    };
    let timer = setTimeout(done, QUIET);
    const stop = world.log.listen((entry) => /^\/(webvisor\/|beat$)/.test(entry.path) || again());
  });
}

/** Opens a page of the clinic and waits until the network is quiet. */
export async function open(scene: Pick<Scene, "world" | "page">, path: string): Promise<void> {
  await scene.page.goto(CLINIC + path);
  await settled(scene.world);
}

/** Names in the cookie jar and the page's storage that betray a vendor. */
export async function traces(page: Page): Promise<string[]> {
  const jar = await page.context().cookies(CLINIC);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  return [...jar.map((cookie) => cookie.name), ...keys].filter((name) => TRACES.test(name)).sort();
}

/** What reached vendors, but for what only the seal can stop: the preload scanner's request of gtag.js, which the parser inserts. */
export function requests(world: World, all = false): string[] {
  return briefly(world.log.entries).filter((line) => all || line !== "GET www.googletagmanager.com/gtag/js");
}

/** Globals that exist only where a vendor's own script ran. */
export function executed(page: Page): Promise<string[]> {
  return page.evaluate(() => ["Ya", "google_tag_data", "google_tag_manager", "top100", "standIns"].filter((name) => name in window));
}

/** Everything by which a vendor could show that it is there. Empty: nothing leaked. */
export async function leaks(scene: Scene): Promise<string[]> {
  return [...requests(scene.world), ...(await traces(scene.page)), ...(await executed(scene.page))];
}

/** Calls the public API in the page. */
export function call(page: Page, method: "accept" | "reject" | "withdraw"): Promise<void> {
  return page.evaluate(async (name) => {
    await (window as unknown as PageGlobals).Soglasie[name]();
  }, method);
}

/** The button of the banner or dialog with this text. */
export const button = (page: Page, text: string | RegExp) => page.getByRole("button", { name: text });
