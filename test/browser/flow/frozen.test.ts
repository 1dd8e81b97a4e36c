/** A tab that the browser has frozen in the background learns of a decision made elsewhere as it resumes. */
import type { CDPSession, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { program } from "../chromium-program.ts";
import { useUntouched } from "../untouched.ts";
import { CLINIC } from "../world.ts";
import { requests, settled, type PageGlobals } from "./scene.ts";

if (program.whole) {
  const scene = useUntouched();
  const answer = (page: Page, method: "accept" | "withdraw"): Promise<unknown> => page.evaluate(async (name) => (window as unknown as PageGlobals).Soglasie[name](), method);
  const log = (): Promise<string[]> => scene.page.evaluate(() => (window as unknown as { life: string[] }).life);

  /** Two tabs with a grant; the first, whose counter runs, is in the background and frozen. */
  const freeze = async (): Promise<{ other: Page; session: CDPSession }> => {
    await scene.page.goto(`${CLINIC}/`);
    await answer(scene.page, "accept");
    await scene.world.log.waitFor((entry) => entry.path === "/webvisor/12345678");
    await scene.page.evaluate(() => {
      const life: string[] = ((window as unknown as { life: string[] }).life = []);
      for (const type of ["freeze", "resume"]) document.addEventListener(type, () => life.push(`${type} ${String((window as unknown as PageGlobals).Soglasie.allows("analytics"))}`));
    });
    const session = await scene.page.createCDPSession();
    const other = await scene.visitor.newPage();
    await other.goto(`${CLINIC}/policy/`);
    await other.bringToFront();
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    return { other, session };
  };

  test("what was withdrawn meanwhile is in force before the page's own code runs on", async () => {
    const { other, session } = await freeze();
    await answer(other, "withdraw");
    await settled(scene.world);
    scene.world.log.clear();
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await expect.poll(log).toEqual(["freeze true", "resume false"]);
    await new Promise((done) => setTimeout(done, 1500));
    expect(requests(scene.world)).toEqual([]);
    expect(await scene.page.evaluate(() => document.cookie)).not.toMatch(/_ym/);
  });

  test("twin: without the withdrawal it runs on", async () => {
    const { session } = await freeze();
    scene.world.log.clear();
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await expect.poll(log).toEqual(["freeze true", "resume true"]);
    await scene.world.log.waitFor((entry) => entry.path === "/webvisor/12345678");
  });
}
