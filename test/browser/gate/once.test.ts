/**
 * A returning visitor who accepted: what the page's own HTML asks for is asked for once, as without us. No cache may keep the answers but the scripts', as
 * vendors send them: a script of a vendor that the config names waits for the file that readies it, and is then taken from the cache.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const PARTS: Readonly<Record<string, string>> = {
  frame: `<iframe src="${V}/frame" title="f" width="1" height="1"></iframe>`,
  "late frame": `${"<p>Врачи</p>".repeat(4000)}<iframe src="${V}/late-frame" title="f" width="1" height="1"></iframe>`,
  image: `<img src="${V}/image" alt="" width="1">`,
  srcset: `<img srcset="${V}/srcset 1x" alt="" width="1">`,
  picture: `<picture><source srcset="${V}/picture"><img alt=""></picture>`,
  poster: `<video poster="${V}/poster" preload="none"></video>`,
  object: `<object data="${V}/object" type="image/gif"></object>`,
  input: `<input type="image" src="${V}/input" alt="">`,
  "style sheet": `<link rel="stylesheet" href="${V}/style-sheet">`,
  "blocking script": `<script src="${V}/blocking-script"></script>`,
  "async script": `<script async src="${V}/async-script"></script>`,
  "defer script": `<script defer src="${V}/defer-script"></script>`,
};
const BODY = Object.values(PARTS).join("\n");
const TYPES: readonly (readonly [RegExp, string])[] = [[/script/, "text/javascript"], [/sheet/, "text/css"], [/frame/, "text/html"]];
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const BODIES: Readonly<Record<string, string | Buffer>> = { "text/javascript": "window.ran = (window.ran || 0) + 1;", "text/css": "p { color: #111 }", "text/html": "<p>f</p>", "image/gif": GIF };
const ONCE: Counts = Object.fromEntries(Object.keys(PARTS).map((name) => [name, 1]));
type Counts = Readonly<Record<string, number>>;
const NAMED = { ...CONFIG, vendors: [{ use: "roistat" }] };

inEachEngine((stage, engine) => {
  /** How often each was asked for: looked at until all have been, then once more when the network is quiet. */
  async function asked(answer: string): Promise<Counts> {
    const { world, visitor } = stage;
    world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      world.log.add(request, "t1.roistat.com");
      const [, type] = TYPES.find(([name]) => name.test(request.url ?? "")) ?? [null, "image/gif"];
      response.writeHead(200, { "Content-Type": type, "Cache-Control": type === "text/javascript" ? "private, max-age=900" : "no-store" }).end(BODIES[type]);
      return true;
    });
    await visitor.open(`${CLINIC}/first/`);
    await visitor.run(answer);
    await settled(world);
    world.log.clear();
    await visitor.open(`${CLINIC}/again/`);
    const counts = (): Counts => Object.fromEntries(Object.keys(PARTS).map((name) => [name, world.log.entries.filter(({ path }) => path === `/${name.replace(" ", "-")}`).length]));
    await expect.poll(() => Object.values(counts()), { timeout: 20_000 }).not.toContain(0);
    await expect.poll(() => visitor.run("return window.ran")).toBe(3);
    await settled(world);
    return counts();
  }

  test("asked for once, and run once", async () => {
    for (const path of ["/first/", "/again/"]) stage.world.page(path, page({ config: NAMED, body: path === "/again/" ? BODY : "" }));
    const counts = await asked("await Soglasie.accept()");
    // WebKit gives up a load whose element waits, and asks for it again where the answer has not come by then.
    const usual = ([name, times]: readonly [string, number]): [string, number] => [name, engine === "webkit" && /script/.test(name) && times === 2 ? 1 : times];
    expect(Object.fromEntries(Object.entries(counts).map(usual))).toEqual(ONCE);
    expect(await stage.visitor.run("return window.ran")).toBe(3);
  });

  test("twin: with an empty file in our place the same", async () => {
    stage.world.overrides.set("/soglasie/soglasie.js", { body: "" });
    for (const path of ["/first/", "/again/"]) stage.world.page(path, page({ config: NAMED, body: path === "/again/" ? BODY : "" }));
    expect(await asked("")).toEqual(ONCE);
  });
});
