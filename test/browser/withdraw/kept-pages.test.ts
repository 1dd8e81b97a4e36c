/**
 * Libraries that keep a page and show it again without asking the server (Turbo, Turbolinks, htmx): marked scripts that ran under a grant do not run from
 * there after a withdrawal, and those in the head run once, as unmarked ones do. Twin: unmarked ones run whatever the answer.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CLINIC } from "../world.ts";
import { CONFIG, hasStarted, page } from "./page.ts";

const LIBRARIES = { "@hotwired/turbo/dist/turbo.es2017-umd.js": "", "turbolinks/dist/turbolinks.js": "Turbolinks.start()", "htmx.org/dist/htmx.js": 'document.addEventListener("DOMContentLoaded", function () { document.body.setAttribute("hx-boost", "true"); htmx.process(document.body) })' };
const code = (file: string): string => readFileSync(createRequire(import.meta.url).resolve(file), "utf8");
const note = (name: string): string => `sessionStorage.setItem("${name}", Number(sessionStorage.getItem("${name}")) + 1)`;

inEachEngine((stage, engine) => {
  const ran = (): Promise<unknown> => stage.visitor.run('return ["head", "body", "unmarked"].map((name) => Number(sessionStorage.getItem(name)))');
  const here = (): Promise<unknown> => stage.visitor.run("return location.pathname + document.querySelector('h2').textContent").catch(() => 0);
  async function go(act: string, to: string): Promise<unknown> {
    await stage.visitor.run(act);
    await expect.poll(here).toBe(to);
    await settled(stage.world);
    return ran();
  }

  test.each(Object.entries(LIBRARIES).filter(([file]) => engine === "chromium" || file.includes("turbo.")))("%s", async (file, start) => {
    const mark = 'type="text/plain" data-soglasie="analytics"';
    const head = `<script src="/kept.js"></script><script>${start}</script><script ${mark}>${note("head")}</script>`;
    const put = (path: string, body: string): void => stage.world.page(path, page({ config: { ...CONFIG, vendors: [{ use: "roistat" }] }, head, body }));
    stage.world.overrides.set("/kept.js", { body: code(file) });
    put("/a/", `<h2>A</h2><a id="on" href="/b/">Врачи</a><script ${mark}>${note("body")}</script><script>${note("unmarked")}</script>`);
    put("/b/", "<h2>B</h2>");
    await stage.visitor.open(`${CLINIC}/a/`);
    await settled(stage.world);
    expect(await ran()).toEqual([0, 0, 1]);
    await stage.visitor.run("await Soglasie.accept()");
    await hasStarted(stage.visitor, "stop");
    expect(await ran()).toEqual([1, 1, 1]);
    const on = "document.getElementById('on').click()";
    expect(await go(on, "/b/B")).toEqual([1, 1, 1]);
    expect(await go("history.back()", "/a/A")).toEqual([1, 2, 2]);
    await go(on, "/b/B");
    await stage.visitor.run("await Soglasie.withdraw()");
    expect(await go("history.back()", "/a/A")).toEqual([1, 2, 3]);
    // A later grant finds it as the site wrote it.
    await stage.visitor.run("await Soglasie.accept()");
    await expect.poll(ran).toEqual([1, 3, 3]);
  });
});
