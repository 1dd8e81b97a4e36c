/** Firefox and WebKit reach the world: without the gate the demo clinic's counters run in each. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Driver } from "../driver.ts";
import { hasFirefox, launchFirefox } from "../firefox.ts";
import { hasWebKit, launchWebKit } from "../webkit.ts";
import { CLINIC, openWorld, type World } from "../world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});

afterAll(() => world.close());

async function leaks(driver: Driver): Promise<void> {
  world.reset();
  world.overrides.set("/soglasie/soglasie.js", { body: "" });
  const visitor = await driver.newVisitor();
  await visitor.open(`${CLINIC}/`);
  await world.log.waitFor((entry) => entry.host === "mc.yandex.ru" && entry.path === "/watch/12345678");
  await world.log.waitFor((entry) => entry.host === "vk.com" && entry.path === "/rtrg");
  expect((await visitor.cookies()).map((cookie) => cookie.name)).toContain("_ym_uid");
  expect(await visitor.run("return localStorage.getItem('_ym_uid')")).toMatch(/^"\d{18,}"$/);
  await visitor.close();
}

if (hasFirefox)
  test("firefox", async () => {
    const driver = await launchFirefox(world);
    await leaks(driver).finally(() => driver.close());
  });

if (hasWebKit)
  test("webkit", async () => {
    const driver = await launchWebKit(world);
    await leaks(driver).finally(() => driver.close());
  });
