/** Chromium as a driver of the leaks tests, beside Firefox and WebKit. */
import { launchChromium, newVisitor } from "../chromium.ts";
import type { Driver } from "../driver.ts";
import type { World } from "../world.ts";

export async function launchChromiumDriver(world: World): Promise<Driver> {
  const browser = await launchChromium(world);
  return {
    name: "chromium",
    async newVisitor() {
      const context = await newVisitor(browser);
      const page = await context.newPage();
      return {
        open: async (url) => void (await page.goto(url)),
        run: (body) => page.evaluate(`(async () => { ${body} })()`),
        cookies: async () => (await context.cookies(page.url())).map(({ name, domain, httpOnly }) => ({ name, domain, httpOnly })),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
