/** Zones: nothing of analytics runs inside, what runs is stopped on the way in, and one bare goal comes out. */
import { expect, test } from "vitest";
import { CLINIC, madeAfter, type World } from "../world.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CONFIG, metrikaProgram, page } from "./page.ts";

const ZONED = { ...CONFIG, vendors: [{ use: "yandex-metrika", id: "12345678", sessionReplay: true }], zones: ["/lk/*", "/zapis/spasibo/"], zoneGoals: { "/zapis/spasibo/": "zapis" } };
const goals = (world: World): string[] => world.log.entries.map((entry) => entry.query["page-url"] ?? "").filter((url) => url.startsWith("goal:"));
const GOAL = "goal://www.clinic.example/zapis";
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

async function go({ world, visitor }: Stage, path: string): Promise<void> {
  const before = world.own.length;
  await visitor.run(`setTimeout(() => location.href = ${JSON.stringify(path)})`);
  await expect.poll(() => world.own.slice(before)).toContain(`GET ${path}`);
  await expect.poll(() => visitor.run("return location.pathname + document.readyState").catch(() => "")).toBe(`${path}complete`);
}

async function open(stage: Stage, answer: "accept" | "reject"): Promise<void> {
  stage.world.play((request, response) => {
    if (!request.url?.startsWith("/metrika/tag.js")) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(metrikaProgram);
    return true;
  });
  for (const path of ["/a/", "/b/", "/zapis/spasibo/", "/lk/x/"]) stage.world.page(path, page({ config: ZONED }));
  await stage.visitor.open(`${CLINIC}/a/`);
  await stage.visitor.run(`await Soglasie.${answer}()`);
  if (answer === "accept") await stage.world.log.waitFor((entry) => entry.path.startsWith("/webvisor/"));
}

inEachEngine((stage) => {
  test("the goal of a zone comes out once, as a bare name, for visitors with a grant", async () => {
    const { world } = stage;
    await open(stage, "accept");
    world.log.clear();
    await go(stage, "/zapis/spasibo/");
    await pause(300);
    // The page before may have sent until it went.
    expect(world.log.entries.filter(({ query }) => query["at"] !== "/a/")).toEqual([]);
    await go(stage, "/b/");
    await world.log.waitFor((entry) => entry.query["page-url"] === GOAL);
    const outside = world.log.entries.map((entry) => `${entry.query["page-url"] ?? ""} ${entry.query["page-ref"] ?? ""}`).filter((line) => !line.startsWith("goal:"));
    expect(outside.join()).not.toContain("spasibo");
    expect(await stage.visitor.run("return document.referrer")).toBe(`${CLINIC}/`);
    await stage.visitor.open(`${CLINIC}/b/`);
    await pause(300);
    expect(goals(world)).toEqual([GOAL]);
  });

  test("twin: without a grant it does not", async () => {
    const { world } = stage;
    await open(stage, "reject");
    await go(stage, "/zapis/spasibo/");
    await go(stage, "/b/");
    await pause(300);
    expect(world.log.entries).toEqual([]);
  });

  test("entering a zone without a page load stops what runs and keeps the visitor's cookies for the pages outside", async () => {
    const { world, visitor } = stage;
    await open(stage, "accept");
    world.log.clear();
    const moment = Number(await visitor.run("history.pushState(null, '', '/lk/x/'); await null; return Date.now()"));
    // Two beats of session replay: their absence cannot be awaited.
    await pause(1700);
    expect(madeAfter(world.log.entries, moment)).toEqual([]);
    expect(await visitor.run("return Soglasie.state.zone")).toBe("/lk/*");
    expect((await visitor.cookies()).map(({ name }) => name)).toContain("_ym_uid");
  });
});
