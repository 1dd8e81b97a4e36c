/** Zones entered and left without a page load, judged by what reaches the counter; and what `diagnose()` says of them. */
import { expect, test } from "vitest";
import { call, open, useScene } from "../flow/scene.ts";
import { madeAfter } from "../world.ts";
import { metrikaProgram } from "../withdraw/page.ts";
import { CONFIG, diagnosed, METRIKA, pageOf } from "./site.ts";

const scene = useScene();
const ZONED = { ...CONFIG, vendors: [{ use: "yandex-metrika", sessionReplay: true }, { use: "vk-pixel" }], zones: ["/lk/*", "/zapis/spasibo/"], zoneGoals: { "/zapis/spasibo/": "zapis" } };
const BEAT = 900; // ms, a little more than one beat of the stand-in's replay
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const go = (how: string): Promise<void> => scene.page.evaluate(async (code) => {
  await (new Function(`return (async () => { ${code} })()`) as () => Promise<void>)();
}, how);

/** Everything that the page has sent from now on, in `ms` after it has done something; silence cannot be awaited. */
async function heard(ms: number, act = ""): Promise<string[]> {
  const moment = await scene.page.evaluate(() => Date.now());
  scene.world.log.clear();
  await go(act);
  await pause(ms);
  return madeAfter(scene.world.log.entries, moment).map(({ path }) => path);
}
async function granted(): Promise<void> {
  scene.world.play((request, response) => {
    if (!request.url?.startsWith("/metrika/tag.js")) return false;
    response.writeHead(200, { "Content-Type": "text/javascript" }).end(metrikaProgram);
    return true;
  });
  for (const path of ["/a/", "/b/", "/lk/x/", "/zapis/spasibo/"]) scene.world.page(path, pageOf({ config: ZONED, head: METRIKA }));
  await open(scene, "/a/");
  await call(scene.page, "accept");
  await scene.world.log.waitFor(({ path }) => path.startsWith("/webvisor/"));
}

const push = (path: string): string => `history.pushState(null, "", "${path}"); await new Promise((done) => setTimeout(done, 50));`;
const replace = (path: string): string => `history.replaceState(null, "", "${path}"); await new Promise((done) => setTimeout(done, 50));`;
const navigate = (path: string): string =>
  `navigation.addEventListener("navigate", (event) => event.canIntercept && event.intercept({ handler: async () => {} }), { once: true }); await navigation.navigate("${path}").finished;`;

test.each([
  ["history", push, replace],
  ["the Navigation API", navigate, navigate],
])("by %s into a zone the counter stops; outside again it stays stopped until the next full load", async (_, into, out) => {
  await granted();
  // The twin: a step that enters no zone stops nothing.
  await go(into("/c/"));
  const stepped = await scene.page.evaluate(() => Date.now());
  await expect.poll(() => madeAfter(scene.world.log.entries, stepped).length).toBeGreaterThan(1);
  await go(into("/lk/x/"));
  await pause(200);
  expect(await heard(BEAT * 2)).toEqual([]);
  await go(out("/b/"));
  expect(await heard(BEAT * 2, 'ym(12345678, "reachGoal", "after"); document.body.append(Object.assign(new Image(), { src: "https://mc.yandex.ru/watch/12345678?after" }));')).toEqual([]);
  const { findings, state } = await diagnosed(scene.page);
  expect(state.zone).toBe("/lk/*");
  expect(findings.find(({ code }) => code === "zone-sticky")!.text).toContain("до следующей полной загрузки");
  await open(scene, "/b/");
  await scene.world.log.waitFor(({ path }) => path.startsWith("/webvisor/"));
});

test("what the visitor granted and a zone keeps is no leftover; twin: after a withdrawal its company's cookies are named", async () => {
  await granted();
  await scene.page.evaluate('document.cookie = "_ym_uid=1795268856171627494; path=/"');
  await open(scene, "/lk/x/");
  await pause(2500);
  const codes = async (): Promise<string[]> => (await diagnosed(scene.page)).findings.map(({ code }) => code);
  expect(await codes()).toContain("zone-silences");
  expect(await codes()).not.toContain("cookie-left");
  expect(await codes()).not.toContain("cookie-foreign");
  await call(scene.page, "withdraw");
  await expect.poll(codes, { timeout: 20_000 }).toContain("cookie-foreign");
});

test("back and forward between a zone and the pages outside", async () => {
  await granted();
  await go(push("/lk/x/"));
  await scene.page.goBack();
  expect(await heard(BEAT * 2)).toEqual([]);
  expect(await scene.page.evaluate(() => location.pathname)).toBe("/a/");
});

test("a zone's goal that became due without a page load comes out bare on the next full page outside, once; not for those who refused", async () => {
  await granted();
  await go(push("/zapis/spasibo/"));
  await go(push("/a/"));
  const goals = (): string[] => scene.world.log.entries.map(({ query }) => query["page-url"] ?? "").filter((url) => url.startsWith("goal:"));
  expect(goals()).toEqual([]);
  await open(scene, "/b/");
  await scene.world.log.waitFor(({ query }) => query["page-url"] === "goal://www.clinic.example/zapis");
  await open(scene, "/b/");
  expect(goals()).toEqual(["goal://www.clinic.example/zapis"]);
  expect(scene.world.log.entries.map(({ query, referer }) => `${query["page-ref"] ?? ""} ${query["page-url"] ?? ""} ${referer}`).filter((line) => line.includes("spasibo"))).toEqual([]);
  const before = scene.world.log.entries.length;
  await call(scene.page, "withdraw");
  const moment = await scene.page.evaluate(() => Date.now());
  await go(push("/zapis/spasibo/"));
  await open(scene, "/b/");
  expect(madeAfter(scene.world.log.entries.slice(before), moment).filter(({ path }) => !path.endsWith("tag.js"))).toEqual([]);
});

test("diagnose lists the zones and whom they silence; inside one it says so, with the line that would drop the zone", async () => {
  await granted();
  const outside = await diagnosed(scene.page);
  expect(outside.findings.find(({ code }) => code === "zones")!.text).toContain("/lk/* /zapis/spasibo/");
  expect(outside.findings.find(({ code }) => code === "zones")!.text).toContain("yandex-metrika, vk-pixel");
  await open(scene, "/lk/x/");
  const inside = await diagnosed(scene.page);
  expect(inside.findings.find(({ code }) => code === "zone-silences")!.text).toContain("молчат yandex-metrika, vk-pixel");
  expect(inside.tags[0]).toMatchObject({ vendor: "yandex-metrika", state: "held", why: "held-zone" });
  expect(inside.tags[0]!.text).toContain('"zones": ["/zapis/spasibo/"]');
  expect(inside.findings.map(({ code }) => code)).not.toContain("zone-sticky");
});
