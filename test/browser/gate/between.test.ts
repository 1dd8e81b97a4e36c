/**
 * After a grant a vendor's script is on its way, and a script of the page's own, deferred perhaps, calls the vendor meanwhile: it finds what stood in, and the
 * call is made when the vendor has come, who finds nothing in its place. Twin: without the gate the call fails.
 */
import { expect, test } from "vitest";
import { inEachEngine } from "../each-engine.ts";
import { settled } from "../flow/scene.ts";
import { CONFIG, page } from "../withdraw/page.ts";
import { CLINIC } from "../world.ts";

const MAP = "https://api-maps.yandex.ru/2.1/?lang=ru_RU";
/** As the real one: it refuses a page that has it already, and gives itself a name at once. */
const PROGRAM = 'window.told.push("ymaps" in window && window.ymaps ? "taken" : "free"); window.ymaps = { ready: function (then) { then() } }';
/** Another vendor's, which comes sooner. */
const SOONER = "https://t1.roistat.com/counter.js";
/** Nothing of the page waits for them. */
const LATER = `addEventListener("load", function () { setTimeout(function () { ["${SOONER}", "${MAP}"].forEach(function (src) { var one = document.createElement("script"); one.src = src; document.head.appendChild(one) }) }) })`;
/** The page's own code, as soon as the vendor's script has been asked for. */
const CALL = 'try { ymaps.ready(function () { told.push("drawn") }); told.push("called") } catch (error) { told.push("failed") }';

inEachEngine((stage) => {
  const told = (): Promise<unknown> => stage.visitor.run("return window.told.join()");
  async function open(gate: boolean): Promise<() => void> {
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      const waiting = new Promise<void>((go) => (answer = go));
      stage.world.play((request, response) => {
        if (request.headers.host === "t1.roistat.com") {
          response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end("window.sooner = 1");
          return true;
        }
        if (request.headers.host !== "api-maps.yandex.ru") return false;
        resolve();
        void waiting.then(() => response.writeHead(200, { "Content-Type": "text/javascript", "Cache-Control": "no-store" }).end(PROGRAM));
        return true;
      });
    });
    const html = page({ config: { ...CONFIG, vendors: [{ use: "yandex-maps" }, { use: "roistat" }] }, body: `<script>window.told = []; ${LATER}</script>` });
    stage.world.page("/between/", gate ? html : html.replace('<script src="/soglasie/soglasie.js">', "<script>"));
    await stage.visitor.open(`${CLINIC}/between/`);
    if (gate) await stage.visitor.run("await Soglasie.accept()");
    await asked;
    await expect.poll(() => stage.visitor.run("return window.sooner")).toBe(1);
    return answer;
  }

  test("it finds what stood in, and is answered when the vendor has come", async () => {
    const answer = await open(true);
    await stage.visitor.run(CALL);
    expect(await told()).toBe("called");
    answer();
    await expect.poll(told).toBe("called,free,drawn");
    await stage.visitor.run(CALL);
    expect(await told()).toBe("called,free,drawn,drawn,called");
    await settled(stage.world);
    expect(await stage.visitor.run('return Object.getOwnPropertyDescriptor(window, "ymaps").writable')).toBe(true);
  });

  test("twin: without the gate the call fails", async () => {
    const answer = await open(false);
    await stage.visitor.run(CALL);
    answer();
    await expect.poll(told).toBe("failed,free");
  });
});
