/** Chromium behind the interface that the three engines share. */
import type { BrowserContext, Page } from "playwright-core";
import { launchChromium, newVisitor } from "./chromium.ts";
import type { Driver, Visitor } from "./driver.ts";
import type { World } from "./world.ts";

/** The visitor who has this page open; `close` ends their browser or their part of it. */
export function visitorOf(context: BrowserContext, page: Page, close: () => Promise<void> = () => context.close()): Visitor {
  return {
    open: async (url) => void (await page.goto(url)),
    run: (body) => page.evaluate(`(async () => { ${body} })()`),
    cookies: async () => (await context.cookies(page.url())).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly })),
    hands: {
      press: (key, shift = false) => page.keyboard.press(shift ? `Shift+${key}` : key),
      click: (x, y) => page.mouse.click(x, y),
    },
    close,
  };
}

/** One Chromium; its visitors share the program and nothing else. */
export async function launchChromiumDriver(world: World): Promise<Driver> {
  const browser = await launchChromium(world);
  return {
    name: "chromium",
    async newVisitor() {
      const context = await newVisitor(browser);
      return visitorOf(context, await context.newPage());
    },
    close: () => browser.close(),
  };
}
