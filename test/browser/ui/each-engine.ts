/** The three engines with a real keyboard and pointer each, for tests that assert the same in all. */
import { launchChromium } from "../chromium.ts";
import type { Driver, Hands, Visitor } from "../driver.ts";
import { hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import type { World } from "../world.ts";
import { DESKTOP } from "./page-text.ts";

async function launchChromiumWithHands(world: World): Promise<Driver> {
  const browser = await launchChromium(world);
  async function newVisitor(): Promise<Visitor> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "ru-RU", viewport: DESKTOP });
    const page = await context.newPage();
    const hands: Hands = {
      press: (key, shift = false) => page.keyboard.press(shift ? `Shift+${key}` : key),
      click: (x, y) => page.mouse.click(x, y),
    };
    return {
      hands,
      open: async (url) => void (await page.goto(url)),
      run: (body) => page.evaluate(`(async () => { ${body} })()`),
      cookies: async () => (await context.cookies(page.url())).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly })),
      close: () => context.close(),
    };
  }
  return { name: "chromium", newVisitor, close: () => browser.close() };
}

/** Engines of this machine. */
export const ENGINES: readonly (readonly [name: string, launch: (world: World) => Promise<Driver>])[] = [
  ["chromium", launchChromiumWithHands],
  ...(hasFirefox ? [["firefox", (world: World) => launchFirefox(world)] as const] : []),
  ...(hasWebKit ? [["webkit", launchWebKit] as const] : []),
];
