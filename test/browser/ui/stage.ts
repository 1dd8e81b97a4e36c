/** What the interface's browser tests share: one world and one Chromium a file, and pages of any markup with our tag first. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "../chromium.ts";
import { CLINIC, openWorld, type World } from "../world.ts";
import { DESKTOP, pageText, type PageParts } from "./page-text.ts";

export { DESKTOP, PHONE } from "./page-text.ts";

/** A page and the visitor's browser. */
export interface Made extends PageParts {
  readonly context?: BrowserContextOptions;
}

export interface Stage {
  readonly world: World;
  readonly browser: Browser;
}

/** One world and browser for the file; `args` go to Chromium. */
export function useStage(args: string[] = []): Stage & { open(made?: Made): Promise<Page> } {
  const stage = {} as { world: World; browser: Browser };
  let opened: Page[] = [];
  beforeAll(async () => {
    stage.world = await openWorld();
    stage.browser = await launchChromium(stage.world, args);
  });
  beforeEach(() => stage.world.reset());
  afterEach(async () => {
    await Promise.all(opened.map((page) => page.context().close()));
    opened = [];
    stage.world.farewell();
  });
  afterAll(async () => {
    await stage.browser.close();
    await stage.world.close();
  });
  return Object.assign(stage, {
    async open(made: Made = {}): Promise<Page> {
      const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: DESKTOP, ...made.context });
      const page = await context.newPage();
      opened.push(page);
      stage.world.page("/", pageText(made));
      await page.goto(CLINIC + "/");
      return page;
    },
  });
}

/** The banner. */
export const banner = (page: Page): Locator => page.getByRole("region", { name: /^Можно/ });
export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
export const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Что разрешить сайту" });

/** Opens the preferences from the banner. */
export async function openDialog(page: Page): Promise<void> {
  await button(page, "Настроить").click();
  await dialog(page).waitFor();
}
