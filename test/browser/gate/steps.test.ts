/**
 * Frames and the browser's history: letting a frame in and taking it away adds no step, and no step of before asks its vendor again after a withdrawal.
 * Twin: an address set in its place adds one.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const V = "https://t1.roistat.com";
const TWO = `<iframe src="${V}/frame?1"></iframe><iframe src="${V}/frame?2"></iframe>`;
const MARKED = `<iframe data-soglasie="roistat" data-src="${V}/frame?1"></iframe><iframe data-soglasie="roistat" data-src="${V}/frame?2"></iframe>`;

inEachEngine((stage) => {
  const asked = (): number => stage.world.log.entries.filter(({ host, path }) => host === "t1.roistat.com" && path === "/frame").length;
  const steps = async (): Promise<number> => Number(await stage.visitor.run("return history.length"));
  const path = (): Promise<unknown> => stage.visitor.run("return location.pathname");
  /** From one page of the clinic to one with frames, both let in by the visitor's answer. */
  async function open(body: string): Promise<number> {
    stage.world.play((request, response) => {
      if (request.headers.host !== "t1.roistat.com") return false;
      stage.world.log.add(request, "t1.roistat.com");
      response.writeHead(200, { "Content-Type": "text/html", "Cache-Control": "no-store" }).end("<p>Ролик</p>");
      return true;
    });
    stage.world.page("/a/", "<!doctype html><title>Врачи</title><p>Врачи</p>");
    stage.world.page("/frames/", page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, body }));
    await stage.visitor.open(`${CLINIC}/a/`);
    await stage.visitor.run("location.href = '/frames/'").catch(() => undefined);
    await expect.poll(() => stage.visitor.run("return !!window.Soglasie && document.readyState").catch(() => 0)).toBe("complete");
    await settled(stage.world);
    // The parser may have asked for a pasted frame before the gate could hold it; what came is gone.
    stage.world.log.clear();
    const before = await steps();
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(asked).toBe(2);
    await settled(stage.world);
    return before;
  }
  async function withdraw(): Promise<void> {
    await stage.visitor.run("await Soglasie.withdraw()");
    await expect.poll(() => stage.visitor.run("return [...document.querySelectorAll('iframe')].filter((one) => !one.contentDocument).length")).toBe(0);
    await settled(stage.world);
  }

  test.each([["pasted", TWO], ["marked", MARKED]])("frames (%s) are let in and taken away with no step; Back leads to the page before, and a step that the page has added since asks nothing", async (_, body) => {
    const before = await open(body);
    expect(await steps()).toBe(before);
    await stage.visitor.run("history.pushState(0, '', '/frames/next/')");
    await withdraw();
    expect(await steps()).toBe(before + 1);
    await stage.visitor.run("history.back()");
    await expect.poll(path).toBe("/frames/");
    await settled(stage.world);
    await stage.visitor.run("history.back()").catch(() => undefined);
    await expect.poll(() => path().catch(() => 0)).toBe("/a/");
    await settled(stage.world);
    expect(asked()).toBe(2);
  });

  test("twin: a frame that is given another address in its place adds one", async () => {
    const before = await open(TWO);
    await stage.visitor.run(`document.querySelector("iframe").src = "${CLINIC}/a/"`);
    await expect.poll(steps).toBe(before + 1);
  });
});
