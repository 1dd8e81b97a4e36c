/**
 * A frame whose address a lazy loader puts by way of its window (lazysizes: `frame.contentWindow.location.replace(…)`): held before the answer, shown after
 * the grant, emptied at the withdrawal. Twin: without the gate.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const LOAD = 'addEventListener("load", function () { document.querySelectorAll("iframe[data-src]").forEach(function (one) { one.contentWindow.location.replace(one.getAttribute("data-src")) }) })';
const BODY = `<iframe id="vendor" data-src="${V}/frame"></iframe><iframe id="own" data-src="/own/"></iframe><script>${LOAD}</script>`;

inEachEngine((stage) => {
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

  test("is asked for once after the grant, not before, and is emptied at the withdrawal", async () => {
    await open(true);
    expect(asked()).toBe(0);
    expect(await stage.visitor.run('return Soglasie.diagnose().tags.some(function (one) { return one.kind === "iframe" && one.state === "held" })')).toBe(true);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked, { timeout: 20_000 }).toBe(1);
    await expect.poll(shows("vendor")).toBe(null);
    await stage.visitor.run("await Soglasie.withdraw()");
    await expect.poll(shows("vendor"), { timeout: 20_000 }).not.toBe(null);
    await settled(stage.world);
    expect(asked()).toBe(1);
  });

  test("one loaded under a grant is emptied at the withdrawal, and comes back", async () => {
    await open(true);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked, { timeout: 20_000 }).toBe(1);
    await stage.visitor.open(`${CLINIC}/lazy/`);
    await expect.poll(asked, { timeout: 20_000 }).toBe(2);
    await expect.poll(shows("vendor")).toBe(null);
    const steps = await stage.visitor.run("return history.length");
    await stage.visitor.run("await Soglasie.withdraw()");
    await expect.poll(shows("vendor"), { timeout: 20_000 }).not.toBe(null);
    await settled(stage.world);
    expect(await stage.visitor.run("return history.length")).toBe(steps);
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked, { timeout: 20_000 }).toBe(3);
  });

  test("twin: without the gate it is asked for at once", async () => {
    await open(false);
    await expect.poll(asked).toBe(1);
  });
});
