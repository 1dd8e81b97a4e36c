/**
 * The network of a withdrawn vendor that goes on trying: what patches close without harm to hosts that nobody knows, and what a policy closes where one
 * may be added (strict sites, sealed pages). The log judges; before each withdrawal all ways are heard, and the open page is the policy's twin.
 */
import { expect, test, vi } from "vitest";
import type { SiteConfig } from "../../../src/config/types.ts";
import { inEachEngine, type Stage } from "../each-engine.ts";
import { sealHead } from "../seal/sealed.ts";
import { CLINIC } from "../world.ts";
import { CONFIG, hasStarted, page } from "./page.ts";
import { ACS, BANK, heard, OTHER, OWN, PHOTOS, playWays, TRACKER, ways } from "./ways.ts";

/** What no script can see, and so only a policy stops. */
const FRAMES = ["frame's location", "new frame's location"];
const IMPORT = "import()";
const KNOWN: SiteConfig = { ...CONFIG, vendors: [{ use: "roistat" }] };
const STRICT: SiteConfig = { ...KNOWN, gate: { mode: "strict" } };
const PAYS: SiteConfig = { ...STRICT, vendors: [{ use: "roistat" }, { id: "bank", name: "Оплата", category: "essential", hosts: [BANK] }] };
const SCRIPT = `<script async src="https://${TRACKER}/tracker.js"></script>`;
/** How a page names what its own script may load later: in data, as PHP writes it. */
const NAMED = `<script type="application/json">{"gallery":"https:\\/\\/${PHOTOS}\\/"}</script>`;
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const POLICIES = `return document.querySelectorAll("meta[http-equiv='Content-Security-Policy']").length`;
/** Thirty-two ways in one page: on a busy machine the last of them begin late. */
const LONG = { timeout: 40_000 };
vi.setConfig({ testTimeout: 150_000 });

inEachEngine((stage: Stage, engine) => {
  const all = ways(engine);
  const number = async (body: string): Promise<number> => Number(await stage.visitor.run(body));
  const started = (file: string): Promise<void> => hasStarted(stage.visitor, file);
  const hears = (names: readonly string[], after = 0) => expect.poll(() => names.filter((name) => !heard(stage.world, after).includes(name)), LONG).toEqual([]);

  async function run(html: string): Promise<void> {
    playWays(stage.world);
    stage.world.page("/cut/", html);
    await stage.visitor.open(`${CLINIC}/cut/`);
    await hears(all, await number("setTimeout(() => Soglasie.accept()); return Date.now()"));
  }

  /** Ways that still lead out once the policy stands: of two whole rounds that began after it, and what is to come has come. */
  async function remaining(act: string, expected: readonly string[] = []): Promise<string[]> {
    const before = await number(POLICIES);
    await stage.visitor.run(act);
    await expect.poll(() => number(POLICIES), LONG).toBeGreaterThan(before);
    const [from, round] = [await number("return Date.now()"), await number("return window.rounds")];
    await expect.poll(() => number("return window.rounds"), LONG).toBeGreaterThan(round + 2);
    await hears(expected, from);
    await pause(300);
    return heard(stage.world, from).sort();
  }

  const reaches = (...places: readonly string[]) => expect.poll(() => places.filter((place) => !stage.world.log.entries.some(({ host, path }) => place === host + path)), LONG).toEqual([]);

  test("an open page closes all ways but a frame's location, which a payment needs; what the page itself names still loads, and a new grant opens them again", async () => {
    await run(page({ config: KNOWN, head: SCRIPT, body: NAMED }));
    expect(await remaining("await Soglasie.withdraw()", FRAMES)).toEqual(FRAMES);
    await stage.visitor.run(`document.body.style.background = "url(https://${PHOTOS}/style)"; document.adoptedStyleSheets = []; new FontFace("own", "url(https://${PHOTOS}/font)").load().catch(() => 0);
      document.head.appendChild(document.createElement("style")).sheet.insertRule("html { border-image: url(https://${PHOTOS}/rule) }"); new Image().src = "https://${PHOTOS}/image";
      document.head.appendChild(document.createElement("script")).src = "https://${PHOTOS}/a.js"; document.body.appendChild(document.createElement("iframe")).src = "https://${BANK}/pay"`);
    await reaches(...["style", "font", "rule", "image", "a.js"].map((name) => `${PHOTOS}/${name}`), `${ACS}/3ds`);
    // Where nothing names a host, its scripts wait for the next load, and the console says how to mend that; all else of it still comes.
    await stage.visitor.run(`document.head.appendChild(document.createElement("script")).src = "https://${OTHER}/b.js"; new Image().src = "https://${OTHER}/image"`);
    await reaches(`${OTHER}/image`);
    await expect.poll(() => stage.visitor.run("return Soglasie.diagnose().problems.map(({ code, at }) => code + ' ' + at)")).toContain(`withdrawal-blocks ${OTHER}`);
    expect(stage.world.log.entries.map(({ host, path }) => host + path)).not.toContain(`${OTHER}/b.js`);
    const granted = await number("const now = Date.now(); await Soglasie.accept(); return now");
    // A policy cannot be taken back: what asks for more scripts waits for the next load.
    await hears(all.filter((name) => !["running worker", "script", IMPORT].includes(name)), granted);
  });

  test("on a strict site a policy closes the rest, the site's own goes on, and a new grant loads the page once more", async () => {
    await run(page({ config: STRICT, head: SCRIPT }));
    // The list comes at idle.
    await started("cut");
    expect(await remaining("await Soglasie.withdraw()")).toEqual([]);
    await stage.visitor.run(`new Image().src = "https://${OWN}/image"; document.head.appendChild(document.createElement("script")).text = "document.body.style.color = '#111'; window.inline = eval('7')"`);
    await reaches(`${OWN}/image`);
    expect(await stage.visitor.run("return [window.inline, document.body.style.color]")).toEqual([7, "rgb(17, 17, 17)"]);
    const loads = stage.world.own.filter((line) => line === "GET /cut/").length;
    const granted = await number("setTimeout(() => Soglasie.accept()); return Date.now()");
    await hears(all, granted);
    expect(stage.world.own.filter((line) => line === "GET /cut/")).toHaveLength(loads + 1);
  });

  if (engine !== "chromium") return;

  test("no policy comes after a visitor who has agreed again meanwhile; twin: after one who has not, it does", async () => {
    for (const [act, count] of [["await Soglasie.withdraw(); await Soglasie.accept()", 0], ["await Soglasie.withdraw()", 1]] as const) {
      await run(page({ config: KNOWN, head: SCRIPT }));
      await started("stop");
      await stage.visitor.run(act);
      await started("fence");
      await expect.poll(() => number(POLICIES)).toBe(count);
      await pause(300);
      expect(await number(POLICIES)).toBe(count);
    }
  });

  test.each([
    ["a zone entered without a page load", "history.pushState(null, '', '/lk/x/'); await null"],
    ["an answer from another tab", "document.cookie = document.cookie.match(/soglasie=[^;]*/)[0].replace(/(\\.1~0\\.)\\w+/, '$1l') + '; path=/'; dispatchEvent(new Event('focus')); await null"],
  ])("so does %s", async (_, act) => {
    await run(page({ config: STRICT, head: SCRIPT }));
    await started("cut");
    expect(await remaining(act)).toEqual([]);
  });

  test("a payment's frame may lead to the visitor's bank", async () => {
    await run(page({ config: PAYS, head: SCRIPT }));
    await started("cut");
    expect(await remaining("await Soglasie.withdraw()", FRAMES)).toEqual(FRAMES);
    await stage.visitor.run(`document.head.appendChild(document.createElement("script")).src = "https://${BANK}/pay.js"; document.body.appendChild(document.createElement("iframe")).src = "https://${BANK}/pay"`);
    await reaches(`${BANK}/pay.js`, `${ACS}/3ds`);
  });

  test("under the seal a zone entered without a page load closes all", async () => {
    const config: SiteConfig = { ...KNOWN, gate: { seal: true } };
    await run(`<!doctype html><html lang="ru"><head><meta charset="utf-8">${sealHead(config)}${SCRIPT}</head><body><h1>Клиника</h1></body></html>`);
    expect(await remaining("history.pushState(null, '', '/lk/x/'); await null")).toEqual([]);
  });
});
