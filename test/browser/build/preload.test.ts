/** `soglasie snippet --preload`: a first visit's files do not wait for the gate, nobody asks twice, and who has answered asks for nothing. */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { useScene } from "../flow/scene.ts";
import { CLINIC, type World } from "../world.ts";
import { buildInto, CONFIG as DEMO, ownFiles, pageWith, snippetOf } from "./built.ts";

/** Essential vendors alone: nothing but the question is loaded. */
const CONFIG = { ...DEMO, vendors: [] };

async function givePage(world: World, args: readonly string[]): Promise<void> {
  await buildInto(world, CONFIG);
  world.page("/fast/", pageWith((await snippetOf([...args, "--path", "/built/"], CONFIG)).trim()));
}

const buttons = `[...(document.querySelector("soglasie-ui")?.shadowRoot.querySelectorAll("button") ?? [])].map((one) => one.textContent)`;
const named = (world: World): string[] => ownFiles(world).filter((line) => /banner|sdk/.test(line));
const BOTH = ["GET /built/soglasie.banner.js", "GET /built/soglasie.sdk.js"];

inEachEngine((stage) => {
  test("the files are asked for once, the answer is a decision, and the next page asks for none of them", async () => {
    const { world, visitor } = stage;
    await givePage(world, ["--preload"]);
    await visitor.open(`${CLINIC}/fast/`);
    await expect.poll(() => visitor.run(`return ${buttons}`)).toContain("Отклонить все");
    expect(named(world)).toEqual(BOTH);
    await visitor.run("await Soglasie.reject()");
    // The cookie loses its mark with the receipt's acknowledgement; until then the next page needs the SDK to send it.
    await expect.poll(() => visitor.run(`return /soglasie=[^;]*\\.\\w(;|$)/.test(document.cookie)`)).toBe(true);
    world.own.length = 0;
    await visitor.open(`${CLINIC}/fast/`);
    await expect.poll(() => visitor.run("return document.readyState")).toBe("complete");
    expect(named(world)).toEqual([]);
  });
});

const scene = useScene();

/** Opens the page with the gate on its way until both files were asked for, or for as long as `until` takes. */
async function whileGateIsAway(until: () => Promise<unknown>): Promise<void> {
  let arrive = (): void => undefined;
  const away = new Promise<void>((done) => (arrive = done));
  await scene.page.route("**/built/soglasie.js", async (route) => {
    await away;
    await route.continue();
  });
  const opened = scene.page.goto(`${CLINIC}/fast/`);
  await until();
  arrive();
  await opened;
}

test("nothing waits for the gate", async () => {
  await givePage(scene.world, ["--preload"]);
  await whileGateIsAway(() => expect.poll(() => named(scene.world)).toEqual(BOTH));
  await scene.page.getByRole("button", { name: "Отклонить все" }).waitFor();
});

test("twin: without it the gate comes first", async () => {
  await givePage(scene.world, []);
  await whileGateIsAway(() => scene.page.waitForRequest("**/built/soglasie.js"));
  await scene.page.getByRole("button", { name: "Отклонить все" }).waitFor();
  const order = scene.world.own.filter((line) => /soglasie\.(js|banner|sdk)/.test(line));
  expect(order[0]).toBe("GET /built/soglasie.js");
  expect(order.slice(1).sort()).toEqual(BOTH);
});
