/** What runs keeps its calls when something else is withdrawn, and what was called before an answer arrives once, also where we start the vendor. */
import { expect, test } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { settled } from "../flow/scene.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const MANAGED: SiteConfig = { ...CONFIG, vendors: [{ use: "yandex-metrika", id: "12345678" }, { use: "vk-pixel", id: "VK-1" }] };

inEachEngine((stage: Stage) => {
  const sent = (): string[] => stage.world.log.entries.filter(({ path }) => /^\/(watch|rtrg)/.test(path)).map(({ query }) => query["page-url"] ?? `vk ${query["event"]}`);

  test("withdrawing marketing leaves the counter that we started its calls; granting it again does not start it twice", async () => {
    stage.world.page("/managed/", page({ config: MANAGED, body: '<script>ym(12345678, "reachGoal", "early"); VK.Retargeting.Event("early")</script>' }));
    await stage.visitor.open(`${CLINIC}/managed/`);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(sent, { timeout: 20_000 }).toEqual(expect.arrayContaining([expect.stringMatching(/goal:.*early/), "vk hit", "vk early"]));
    stage.world.log.clear();
    await stage.visitor.run("await Soglasie.save({ analytics: true, marketing: false })");
    await settled(stage.world);
    await stage.visitor.run('ym(12345678, "reachGoal", "later"); VK.Retargeting.Event("later")');
    await expect.poll(sent, { timeout: 20_000 }).toEqual([expect.stringMatching(/goal:.*later/)]);
    await stage.visitor.run("await Soglasie.accept()");
    await settled(stage.world);
    await stage.visitor.run('ym(12345678, "reachGoal", "last")');
    await expect.poll(() => sent().filter((line) => /goal/.test(line)), { timeout: 20_000 }).toEqual([expect.stringMatching(/later/), expect.stringMatching(/last/)]);
  });
});
