/** Withdrawal at once: what runs is stopped, cut off and cleaned up on the page itself, without a reload. The log and the jar judge. */
import { expect, test } from "vitest";
import { CLINIC, madeAfter, type World } from "../world.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { CONFIG, hasStarted, METRIKA, page } from "./page.ts";

const MAP = "https://yandex.ru/map-widget/v1/?um=constructor%3Atest";
const REPLAY = { ...CONFIG, vendors: [{ use: "yandex-metrika", sessionReplay: true }, { use: "google-analytics-4" }, { use: "yandex-maps" }] };
/** A vendor's open stream; it tells when the browser has hung up. */
interface Stream {
  open: boolean;
}

function playStream(world: World): Stream {
  const stream = { open: false };
  world.play((request, response) => {
    if (request.url !== "/stream") return false;
    stream.open = true;
    response.writeHead(200, { "Content-Type": "text/event-stream", "Access-Control-Allow-Origin": "*" }).write("data: 1\n\n");
    response.on("close", () => (stream.open = false));
    return true;
  });
  return stream;
}

const beat = (world: World, after: number) => world.log.waitFor((entry) => entry.n > after && entry.path.startsWith("/webvisor/"));
const lastOf = (world: World): number => world.log.entries.at(-1)?.n ?? 0;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const names = async ({ visitor }: Stage): Promise<string[]> => {
  const keys = (await visitor.run("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]")) as string[];
  return [...(await visitor.cookies()).map(({ name }) => name), ...keys].filter((name) => /^_{1,2}ym/.test(name)).sort();
};

/** Accepts and waits until everything runs: counter, session replay, map, stream. */
async function run(stage: Stage, stream: Stream): Promise<void> {
  const { world, visitor } = stage;
  world.page("/w/", page({ config: REPLAY, head: METRIKA, body: `<iframe id="map" src="${MAP}"></iframe>` }));
  await visitor.open(`${CLINIC}/w/`);
  await visitor.run("await Soglasie.accept()");
  await beat(world, 0);
  await world.log.waitFor((entry) => entry.path.startsWith("/map-widget"));
  // Vendors' code runs once our file is here that notes what it opens.
  await visitor.run(`window.stream = new EventSource("https://mc.yandex.ru/stream")`);
  await expect.poll(() => stream.open, { timeout: 20_000 }).toBe(true);
  expect(await names(stage)).toContain("_ym_uid");
}

inEachEngine((stage, engine) => {
  test("withdrawing stops, cuts off and cleans up what runs", async () => {
    const { world, visitor } = stage;
    const stream = playStream(world);
    await run(stage, stream);
    await hasStarted(visitor, "stop");
    const before = lastOf(world);
    const moment = Number(await visitor.run("await Soglasie.withdraw(); return Date.now()"));
    const sent = (): string[] => madeAfter(world.log.after(before), moment).map(({ host, path }) => host + path);
    await expect.poll(() => visitor.run("return stream.readyState")).toBe(2);
    // WebKitGTK's proxy keeps the tunnel of a closed stream.
    if (engine !== "webkit") await expect.poll(() => stream.open).toBe(false);
    await pause(1800);
    expect(sent()).toEqual([]);
    expect(await names(stage)).toEqual([]);
    expect(await visitor.run("return [document.getElementById('map').contentWindow.location.href, document.getElementById('map').getAttribute('src')]")).toEqual(["about:blank", MAP]);
    expect(await visitor.run("return window.disableYaCounter12345678")).toBe(true);
    // What the page itself still asks of the vendor goes nowhere.
    await visitor.run("ym(12345678,'reachGoal','late'); try { await fetch('https://mc.yandex.ru/watch/12345678?late') } catch {}; document.cookie = '_ym_late=1; path=/'");
    expect(sent()).toEqual([]);
    expect(await names(stage)).toEqual([]);
  });

  test("a grant after the withdrawal brings counter and map back", async () => {
    const { world, visitor } = stage;
    await run(stage, playStream(world));
    await visitor.run("await Soglasie.withdraw()");
    const after = lastOf(world);
    await visitor.run("await Soglasie.accept()");
    await world.log.waitFor((entry) => entry.n > after && entry.path === "/watch/12345678");
    await world.log.waitFor((entry) => entry.n > after && entry.path.startsWith("/map-widget"));
    expect(await names(stage)).toContain("_ym_uid");
  });

  test("twin: without the withdrawal all of it goes on", async () => {
    const { world, visitor } = stage;
    const stream = playStream(world);
    await run(stage, stream);
    const after = lastOf(world);
    await beat(world, after);
    expect(stream.open).toBe(true);
    await visitor.run("document.cookie = '_ym_uid=; Max-Age=0; Path=/; Domain=clinic.example'; await new Promise((done) => setTimeout(done, 500))");
    expect(await names(stage)).toContain("_ym_uid");
  });
});
