/**
 * A frame whose address a lazy loader puts by way of its window (lazysizes: `frame.contentWindow.location.replace(…)`): held before the answer, shown after
 * the grant, emptied at the withdrawal. Twin: without the gate.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, hasStarted, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const LOAD = 'addEventListener("load", function () { document.querySelectorAll("iframe[data-src]").forEach(function (one) { one.contentWindow.location.replace(one.getAttribute("data-src")) }) })';
const BODY = `<iframe id="vendor" data-src="${V}/frame"></iframe><iframe id="own" data-src="/own/"></iframe><script>${LOAD}</script>`;

inEachEngine((stage, engine) => {
  async function open(gate: boolean): Promise<void> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      stage.world.log.add(request, "t1.roistat.com");
      response.writeHead(200, { "Content-Type": "text/html", "Cache-Control": "no-store" }).end("<p>Ролик</p>");
      return true;
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, body: BODY });
    stage.world.page("/own/", "<!doctype html><title>Врачи</title><p>Врачи</p>");
    stage.world.page("/lazy/", gate ? html : html.replace('<script src="/soglasie/soglasie.js">', "<script>"));
    await stage.visitor.open(`${CLINIC}/lazy/`);
    await expect.poll(shows("own")).toBe("Врачи");
    await settled(stage.world);
  }
  /** The text in a frame; null: it is of another origin. */
  const shows = (id: string) => (): Promise<unknown> => stage.visitor.run(`try { return document.getElementById("${id}").contentDocument.body.textContent.trim() } catch (e) { return null }`);
  const asked = (): number => stage.world.log.entries.filter(({ host, path }) => host === "t1.roistat.com" && path === "/frame").length;

  test("is asked for once after the grant, not before, and is emptied at the withdrawal; so it is under a grant in force, and comes back", async () => {
    const emptied = async (): Promise<void> => {
      await stage.visitor.run("await Soglasie.withdraw()");
      await expect.poll(shows("vendor")).not.toBe(null);
      await settled(stage.world);
    };
    await open(true);
    expect(asked()).toBe(0);
    expect(await stage.visitor.run('return Soglasie.diagnose().tags.some(function (one) { return one.kind === "iframe" && one.state === "held" })')).toBe(true);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(1);
    await expect.poll(shows("vendor")).toBe(null);
    await emptied();
    expect(asked()).toBe(1);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(2);
    await stage.visitor.open(`${CLINIC}/lazy/`);
    await expect.poll(asked).toBe(3);
    await expect.poll(shows("vendor")).toBe(null);
    const steps = await stage.visitor.run("return history.length");
    await emptied();
    expect(await stage.visitor.run("return history.length")).toBe(steps);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(4);
  });

  // WebKitGTK loads such a frame with the page.
  if (engine !== "webkit")
    test("what the browser itself has not loaded yet stays out after a withdrawal, even if it is scrolled to at once; twin: under the grant it comes", async () => {
      const far = async (act: string): Promise<number> => {
        stage.world.log.clear();
        await stage.visitor.open(`${CLINIC}/far/`);
        await hasStarted(stage.visitor, "stop");
        expect(asked()).toBe(0);
        await stage.visitor.run(`${act}; document.querySelector("[loading]").scrollIntoView(); await new Promise((done) => setTimeout(done, 1500))`);
        await settled(stage.world);
        return asked();
      };
      await open(true);
      await stage.visitor.run("await Soglasie.accept()");
      await expect.poll(asked).toBe(1);
      const late = ["iframe", "img"].map((name, i) => `<${name} loading="lazy" width="9" height="9" src="${V}/frame?${i}"></${name}>`);
      stage.world.page("/far/", page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, head: `<script async src="${V}/counter"></script>`, body: `<p style="height: 30000px">Врачи</p>${late.join("")}` }));
      expect(await far("")).toBe(2);
      expect(await far("await Soglasie.withdraw()")).toBe(0);
    });

  test("an embedded page goes with the withdrawal and comes back with a grant, a picture that has come stays, and a film is not asked for again; twin: under the grant it is", async () => {
    const films = (): number => stage.world.log.entries.filter(({ path }) => path.startsWith("/film")).length;
    await open(true);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(1);
    const body = `<object id="vendor" type="text/html" data="${V}/frame"></object><img id="seen" src="${V}/dot"><video preload="auto" src="${V}/film1"></video><video preload="auto"><source src="${V}/film2"></video>`;
    stage.world.page("/embedded/", page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, head: `<script async src="${V}/counter"></script>`, body }));
    await stage.visitor.open(`${CLINIC}/embedded/`);
    await hasStarted(stage.visitor, "stop");
    await expect.poll(asked).toBe(2);
    await expect.poll(films).toBeGreaterThan(1);
    await settled(stage.world);
    const look = 'document.querySelectorAll("video").forEach(function (one) { one.load() })';
    const before = films();
    await stage.visitor.run(look);
    await expect.poll(films).toBeGreaterThan(before);
    await settled(stage.world);
    const seen = 'return [document.getElementById("vendor").getAttribute("data"), document.getElementById("seen").complete && document.getElementById("seen").src]';
    const there = await stage.visitor.run(seen);
    const after = films();
    await stage.visitor.run("await Soglasie.withdraw()");
    await expect.poll(() => stage.visitor.run('return document.querySelectorAll("object[data]").length')).toBe(0);
    expect(await stage.visitor.run(seen)).toEqual(there);
    await stage.visitor.run(look);
    await settled(stage.world);
    expect(films()).toBe(after);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(3);
  });

  test("twin: without the gate it is asked for at once", async () => {
    await open(false);
    await expect.poll(asked).toBe(1);
  });
});
